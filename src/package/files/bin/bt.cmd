@echo off
rem Starts bt from a package that has been unpacked (docs/install.md). bin/bt says why of each option.
setlocal
set "root=%~dp0.."
set "compiler=-XX:TieredStopAtLevel=1"
for %%a in (%*) do (
  if "%%~a"=="batch" set "compiler="
  if "%%~a"=="kohort" set "compiler="
)
"%root%\runtime\bin\java.exe" %compiler% -XX:+UseSerialGC "-XX:AOTCache=%root%\app\bt.aot" -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %BT_JAVA_OPTIONS% -jar "%root%\app\bt.jar" %*
exit /b %errorlevel%
