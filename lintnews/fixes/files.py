"""Writes mended files: all or nothing."""

import os
from contextlib import suppress


def write(path: str, data: bytes) -> None:
    """Replace what a file holds, atomically.

    Whatever interrupts it, the file is the old or the new one: the bytes go to a new file beside
    it, reach the disk, and take the name in one step.  Permissions stay, and the owner where the
    system allows that; a symbolic link keeps leading where it led.  Raises OSError, also for a file
    that is marked read-only; the file is then as it was.
    """
    target = os.path.realpath(path)
    status = os.stat(target)
    if not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is read-only", path)
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name[:100]}.{os.urandom(6).hex()}.lintnews")
    descriptor = os.open(
        beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
    )
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _resemble(beside, status)
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise
    _settle(folder)


def _resemble(path: str, status: os.stat_result) -> None:
    """Give a file the owner, where allowed, and the permissions of another."""
    if hasattr(os, "chown"):
        made = os.stat(path)
        if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
            with suppress(OSError):  # somebody else's file becomes ours, as with any editor
                os.chown(path, status.st_uid, status.st_gid)
    os.chmod(path, status.st_mode & 0o7777)


def _settle(folder: str) -> None:
    """Bring the new name to the disk, where a folder can be asked to."""
    if os.name == "nt":
        return
    descriptor = os.open(folder or ".", os.O_RDONLY)
    with suppress(OSError):  # some file systems refuse; the name is set all the same
        os.fsync(descriptor)
    os.close(descriptor)
