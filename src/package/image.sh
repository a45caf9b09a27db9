# An OCI image without a Docker engine, for Linux: the runtime, bt and the libraries of the C library
# that they need, and nothing else. Read by src/package/package.

root=$work/image-root
rm -rf "$root" "$work/oci"
mkdir -p "$root/opt/bt" "$root/work" "$root/usr/lib/locale" "$work/oci/blobs/sha256"
cp -pR "$image/runtime" "$image/app" "$image/legal" "$root/opt/bt"
cp -pR /usr/lib/locale/C.utf8 "$root/usr/lib/locale"
# Those of windows and sound are never loaded.
find "$image/runtime" \( -path '*/bin/java' -o -name '*.so' \) ! -name '*xawt*' ! -name '*jawt*' \
  ! -name '*sound*' ! -name '*splash*' -exec ldd {} + |
  awk '$2 == "=>" && $3 ~ "^/" { print $3 } $1 ~ "^/" && $2 ~ "^[(]" { print $1 }' |
  grep -v "$PWD" | sort -u | while read -r library; do
    mkdir -p "$root${library%/*}"
    cp -L "$library" "$root$library"
  done
find "$root" -exec touch -h -d "$time" {} +

blob() { # puts a file among the blobs, and prints its descriptor
  local sum
  sum=$(sha256sum "$2" | cut -d ' ' -f 1)
  printf '{"mediaType":"application/vnd.oci.image.%s","digest":"sha256:%s","size":%d}' \
    "$1" "$sum" "$(wc -c <"$2")"
  mv "$2" "$work/oci/blobs/sha256/$sum"
}

architecture=$(dpkg --print-architecture)
(cd "$root" && find . | LC_ALL=C sort | "${tar[@]}" --no-recursion -cf - -T -) >"$work/layer.tar"
content=$(sha256sum "$work/layer.tar" | cut -d ' ' -f 1)
gzip -n "$work/layer.tar"
layer=$(blob layer.v1.tar+gzip "$work/layer.tar.gz")
cat >"$work/config" <<CONFIG
{"created":"$time","architecture":"$architecture","os":"linux",
"config":{"User":"65532:65532","WorkingDir":"/work","Env":["LC_ALL=C.UTF-8"],
"Entrypoint":["/opt/bt/runtime/bin/java","@/opt/bt/app/jvm.options",
"-XX:AOTCache=/opt/bt/app/bt.aot","-jar","/opt/bt/app/bt.jar"],
"Labels":{"org.opencontainers.image.title":"bt","org.opencontainers.image.version":"$version"}},
"rootfs":{"type":"layers","diff_ids":["sha256:$content"]}}
CONFIG
config=$(blob config.v1+json "$work/config")
cat >"$work/manifest" <<MANIFEST
{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",
"config":$config,"layers":[$layer]}
MANIFEST
manifest=$(blob manifest.v1+json "$work/manifest")
printf '{"schemaVersion":2,"manifests":[%s,"platform":{"architecture":"%s","os":"linux"}}]}\n' \
  "${manifest%\}}" "$architecture" >"$work/oci/index.json"
echo '{"imageLayoutVersion":"1.0.0"}' >"$work/oci/oci-layout"
find "$work/oci" -exec touch -h -d "$time" {} +
(cd "$work/oci" && find . -type f | LC_ALL=C sort | "${tar[@]}" --no-recursion -cf - -T -) \
  >"$dist/$name-image.tar"
