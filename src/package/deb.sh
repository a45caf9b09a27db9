# For Debian and Ubuntu. Read by src/package/package.

root=$work/deb
lay_out "$root" /usr
gzip -n -9 "$root"/usr/share/man/man1/bt.1 "$root"/usr/share/man/sv/man1/bt.1
mkdir -p "$root/usr/share/zsh/vendor-completions" "$root/DEBIAN"
mv "$root/usr/share/zsh/site-functions/_bt" "$root/usr/share/zsh/vendor-completions"
rmdir "$root/usr/share/zsh/site-functions"
# The newest symbols that the runtime asks for.
glibc=$(grep -rhao 'GLIBC_2\.[0-9]*' "$image/runtime" | sort -V | tail -n 1)
cat >"$root/DEBIAN/control" <<CONTROL
Package: bt-loggbok
Version: ${version/-/\~}
Architecture: $(dpkg --print-architecture)
Maintainer: $maintainer
Installed-Size: $(du -sk "$root/usr" | cut -f 1)
Depends: libc6 (>= ${glibc#GLIBC_})
Section: utils
Priority: optional
Description: granskar en loggbok för bastjänstgöring (BT)
 bt läser en BT-läkares loggbok och säger i klartext vad som saknas för en
 godkänd bastjänstgöring. Java behövs inte: paketet har sin egen.
CONTROL
find "$root" -exec touch -h -d "$time" {} +
SOURCE_DATE_EPOCH=$(date -d "$time" +%s) dpkg-deb -Zxz --root-owner-group \
  --build "$root" "$dist/$name.deb" >/dev/null
