"""Every page: its address, its content, its Markdown."""
