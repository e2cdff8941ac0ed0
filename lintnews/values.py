"""Named tuples as `collections.namedtuple` makes them, but ready sooner.

The standard library writes and compiles the constructor of every class, which at start-up costs as
much as importing a module.  Here one function serves all classes.  Type checkers see the original.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple as namedtuple
else:
    from _collections import _tuplegetter

    def namedtuple(name, fields, *, defaults=()):
        """A tuple class with these fields, parted by blanks; defaults: of the last of them."""
        names = tuple(fields.split())
        count = len(names)
        make = tuple.__new__
        preset = dict(zip(names[count - len(defaults) :], defaults, strict=True))

        def __new__(cls, *values, **named):  # noqa: N807
            if named or len(values) != count:
                missing = count - len(values)
                if named or not 0 < missing <= len(defaults):
                    values = _completed(cls, values, named)
                else:
                    values += defaults[-missing:]
            return make(cls, values)

        space = {
            "__slots__": (),
            "__match_args__": names,
            "__new__": __new__,
            "_fields": names,
            "_field_defaults": preset,
        }
        for index, field in enumerate(names):
            space[field] = _tuplegetter(index, "")
        return type(name, (Value,), space)

    class Value(tuple):
        """What all named tuples can do."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"expected {len(cls._fields)} values, got {len(made)}")
            return made

        def _replace(self, **named):
            made = self._make(map(named.pop, self._fields, self))
            if named:
                raise ValueError(f"got unexpected field names: {list(named)!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            values = zip(self._fields, self, strict=True)
            return (
                f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values)})"
            )

    def _completed(cls, values, named):
        """All values of a new tuple, in order.  Raises TypeError as any call does."""
        fields = cls._fields
        if len(values) > len(fields):
            raise TypeError(f"{cls.__name__} takes {len(fields)} values, {len(values)} were given")
        known = cls._field_defaults | named
        try:
            found = (*values, *[known.pop(field) for field in fields[len(values) :]])
        except KeyError as error:
            raise TypeError(f"{cls.__name__} misses a value for {error}") from None
        if not named.keys().isdisjoint(known):
            raise TypeError(
                f"{cls.__name__} takes no {', '.join(sorted(named.keys() & known))} here"
            )
        return found
