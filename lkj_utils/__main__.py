"""``python -m lkj_utils`` is the command ``lkj``."""

import sys

from lkj_utils.cli import main

if __name__ == "__main__":
    sys.exit(main())
