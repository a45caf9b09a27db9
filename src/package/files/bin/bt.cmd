@echo off
rem Starts bt from an unpacked package (docs/install.md). The reason for each option is in bin/bt.
setlocal
set "root=%~dp0.."
"%root%\runtime\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:Tier3BackEdgeThreshold=8000 -XX:+UseSerialGC "-XX:AOTCache=%root%\app\bt.aot" -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %BT_JAVA_OPTIONS% -jar "%root%\app\bt.jar" %*
exit /b %errorlevel%
