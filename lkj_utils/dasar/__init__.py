"""What every room stands on: values that travel, numbers as words and digits, files read and written whole."""
