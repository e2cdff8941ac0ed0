"""Grammar and spelling through a LanguageTool server.

Nothing here is imported unless a configuration or a command asks for grammar.  What is sent goes to
a server on this machine, unless an address in the configuration says otherwise.
"""
