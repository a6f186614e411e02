"""``python -m lkj_app`` is the command ``lkj``."""

import sys

from lkj_app.perintah.cli import main

if __name__ == "__main__":
    sys.exit(main())
