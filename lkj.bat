@echo off
rem Double-click: check the data, build the book, open it. With arguments: lkj.bat COMMAND, as lkj.py COMMAND.
setlocal
chcp 65001 >nul
cd /d "%~dp0"
if not exist "lkj.py" (
  echo Berkas lkj.py tidak ada di folder ini. Bongkar dulu seluruh isi ZIP ke satu folder, lalu buka lkj.bat dari sana.
  goto gagal
)

rem The stub that Windows ships as python.exe only opens its shop, so ask each one for its version.
set "PY=py -3"
%PY% -c "import sys" >nul 2>nul && goto ada
set "PY=python"
%PY% -c "import sys" >nul 2>nul && goto ada
echo Python belum terpasang. Unduh Python 3.11 sampai 3.14 (64-bit) dari www.python.org/downloads,
echo centang "Add python.exe to PATH" saat memasang, lalu buka lkj.bat lagi.
goto gagal

:ada
if not "%~1"=="" (
  %PY% lkj.py %*
  exit /b
)
%PY% lkj.py check
if errorlevel 1 goto gagal
%PY% lkj.py build --open
if errorlevel 1 goto gagal
echo.
pause
exit /b 0

:gagal
set KODE=%errorlevel%
if "%KODE%"=="0" set KODE=2
echo.
pause
exit /b %KODE%
