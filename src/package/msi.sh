# For Windows: bt.exe, which jpackage makes, in a folder of its own. Read by src/package/package.

jpackage_options=()
while read -r option; do
  case $option in
    '' | '#'* | -XX:ErrorFile=*) ;;
    *) jpackage_options+=(--java-options "$option") ;;
  esac
done <"$app/jvm.options"
"$jdk/jpackage" --type "${jpackage_type:-msi}" --name bt --app-version "${version%%-*}" \
  --description 'Granskar en loggbok för bastjänstgöring (BT)' --vendor bt \
  --runtime-image "$image/runtime" --input "$app" --main-jar bt.jar \
  --java-options '-XX:AOTCache=$APPDIR/bt.aot' --java-options '-XX:ErrorFile=NUL' \
  "${jpackage_options[@]}" --win-console --win-per-user-install --win-dir-chooser --dest "$work/msi"
mv "$work"/msi/*.msi "$dist/$name.msi"
