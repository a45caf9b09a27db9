# For Fedora, openSUSE and others. Read by src/package/package.

root=$PWD/$work/rpm/root
lay_out "$root" /usr
# Nothing is stripped or compressed anew: the cache is valid only for the files as they are.
cat >"$work/bt.spec" <<SPEC
%global __os_install_post %{nil}
%global _build_id_links none
Name: bt-loggbok
Version: ${version%%-*}
Release: $([ "$version" = "${version%-*}" ] && echo 1 || echo "0.${version#*-}")
Summary: Granskar en loggbok för bastjänstgöring (BT)
License: $licence
AutoReqProv: no
Requires: glibc
%description
bt läser en BT-läkares loggbok och säger i klartext vad som saknas för en
godkänd bastjänstgöring. Java behövs inte: paketet har sin egen.
%install
cp -a "$root/." %{buildroot}
%files
%defattr(-,root,root,-)
/usr/bin/bt
/usr/lib/bt
/usr/share/doc/bt
/usr/share/man/man1/bt.1
/usr/share/man/sv/man1/bt.1
/usr/share/bash-completion/completions/bt
/usr/share/zsh/site-functions/_bt
/usr/share/fish/vendor_completions.d/bt.fish
SPEC
rpmbuild -bb --quiet --define "_topdir $PWD/$work/rpm" --define "_rpmdir $PWD/$work/rpm/made" \
  "$work/bt.spec"
cp "$work"/rpm/made/*/*.rpm "$dist/$name.rpm"
