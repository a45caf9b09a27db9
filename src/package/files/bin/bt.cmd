@echo off
rem Starts bt from an unpacked package (docs/install.md), in cmd and in PowerShell. bt writes UTF-8:
rem the console is set to that meanwhile, and then to what it was.
setlocal
set "root=%~dp0.."
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
if not "%page: =%"=="65001" chcp 65001 >nul
"%root%\runtime\bin\java.exe" "@%root%\app\jvm.options" "-XX:AOTCache=%root%\app\bt.aot" -XX:ErrorFile=NUL %BT_JAVA_OPTIONS% -jar "%root%\app\bt.jar" %*
set "code=%errorlevel%"
if not "%page: =%"=="65001" chcp %page% >nul
exit /b %code%
