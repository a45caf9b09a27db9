# For macOS: bt in /usr/local/bin. Read by src/package/package.

root=$work/pkg
lay_out "$root" /usr/local
pkgbuild --quiet --root "$root" --identifier se.btloggbok.bt --version "${version%%-*}" \
  --install-location / "$dist/$name.pkg"
