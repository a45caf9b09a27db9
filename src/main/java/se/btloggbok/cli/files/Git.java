package se.btloggbok.cli.files;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.source.SourceReader;

/**
 * Reads Git repositories through the command {@code git}.
 *
 * <p>A repository may be hostile, so nothing of its choosing is run. Only commands that read refs,
 * trees, blobs and names are used, none that compares or converts files: {@code git diff} would run
 * the filters that {@code .git/config} defines. Files are compared here, by their blob's hash. All
 * transports are forbidden, since Git would otherwise fetch the missing objects of a partial clone
 * with a program or an address that the repository names.
 */
public final class Git {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");

  /** A file of {@code ls-tree}: its mode, type, hash and name. A link has another mode. */
  private static final Pattern FILE_IN_TREE =
      Pattern.compile("100[0-7]{3} blob (?<hash>[0-9a-f]+)\t(?:\\./)?(?<name>.*)", Pattern.DOTALL);

  private static final String PARTIAL = "^(extensions[.]partialclone|remote[.].*[.]promisor)$";
  private static final int SHA_1_DIGITS = 40;

  /** The command that Git advises for a repository that another user owns. */
  private static final Pattern SAFE_DIRECTORY =
      Pattern.compile("(?m)^\\s*git config .*safe[.]directory.*$");

  /** More than the names of all files in a very large repository. */
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Variables that configure Git and are kept; others could select another repository. */
  private static final Pattern KEPT = Pattern.compile("GIT_(CONFIG|CEILING|EXEC_PATH).*");

  private static final String INDEX = "GIT_INDEX_FILE";
  private static final String OBJECTS = "GIT_OBJECT_DIRECTORY";
  private static final String MORE_OBJECTS = "GIT_ALTERNATE_OBJECT_DIRECTORIES";

  /** Variables that Git sets for a hook. */
  private static final List<String> HOOK = List.of("GIT_DIR", INDEX, OBJECTS);

  /** The line of a commit that says when it was made. */
  private static final Pattern COMMITTER =
      Pattern.compile("committer .*> (?<seconds>\\d{1,11}) [+-]\\d{4}");

  /**
   * Overrides the settings of a repository. The empty {@code GIT_ALLOW_PROTOCOL} forbids all
   * transports, and takes precedence over every setting {@code protocol.*}. {@code
   * GIT_NO_LAZY_FETCH} also prevents fetching, in Git 2.44 and later. A replaced object would hide
   * what was committed.
   */
  private static final Map<String, String> SAFE_ENVIRONMENT =
      Map.of(
          "GIT_ALLOW_PROTOCOL", "",
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_NO_REPLACE_OBJECTS", "1",
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_TERMINAL_PROMPT", "0",
          // Its messages are recognised by their English words.
          "LC_ALL", "C");

  private static final List<String> SAFE_SETTINGS =
      List.of(
          "protocol.allow=never",
          "core.fsmonitor=false",
          "core.hooksPath=/dev/null",
          "core.sshCommand=false",
          "credential.helper=");

  /**
   * Enough for a very large repository. Without a limit, a pipe among its files would block
   * forever.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** The file of the command; empty if there is none in {@code PATH}. */
  private final Optional<String> command;

  private final Path folder;
  private final Map<String, String> environment;
  private final Duration patience;
  private final Map<Path, Version> versions = new HashMap<>();

  /** The merge base of a repository and a version. */
  private final Map<List<String>, String> bases = new HashMap<>();

  private final Map<Path, Map<String, String>> ofHook = new ConcurrentHashMap<>();

  /**
   * Reads the repositories around a folder.
   *
   * @param folder the current folder of the user
   * @param environment the environment variables
   */
  public Git(Path folder, Map<String, String> environment) {
    this("git", PATIENCE, folder, environment);
  }

  /** Runs another command than {@code git}, with another maximum time to wait. */
  public Git(String command, Duration patience, Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
    // Never the bare name: the system would look for it in the current folder too, if PATH says so.
    this.command =
        Programs.onPath(command, environment)
            .or(() -> Programs.onPath(command, System.getenv()))
            .or(() -> Optional.of(command).filter(file -> new File(file).isAbsolute()));
    this.patience = patience;
  }

  /**
   * Returns when the commit was made that a version names.
   *
   * @param root the root of a work tree
   * @throws UsageException if the repository has no such version, or if there is no Git
   */
  public Instant committed(Path root, String revision) {
    Answer answer = ask(root, "cat-file", "commit", commit(revision, root));
    return answer
        .text()
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .map(COMMITTER::matcher)
        .filter(Matcher::matches)
        .map(line -> Instant.ofEpochSecond(Long.parseLong(line.group("seconds"))))
        .findFirst()
        .orElseThrow(() -> new UsageException("fel.git", root, answer.reason()));
  }

  /**
   * The files of one folder in a version.
   *
   * @param blobs the hash of each file, by its name
   * @param ignored the names of the files that {@code .gitignore} excludes
   */
  private record Version(Map<String, String> blobs, Set<String> ignored) {}

  /** The result of a Git command. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(int exitCode, byte[] out, String err) {

    boolean isYes() {
      return exitCode == 0;
    }

    /** Returns the first line on standard error. */
    String reason() {
      return err.lines().findFirst().orElse("");
    }

    String text() {
      return new String(out, StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * Returns the content of a file in a version, at most one byte more than {@link SourceReader}
   * reads.
   *
   * @param object the version and the path, with a colon between them, as Git writes it
   * @throws UsageException when there is no such version or file, or no Git
   */
  public byte[] file(String object) {
    Answer answer = ask(folder, SourceReader.MAX_BYTES + 1, "cat-file", "blob", resolved(object));
    if (!answer.isYes() && answer.out.length <= SourceReader.MAX_BYTES) {
      refuseOutside(folder);
      throw new UsageException(lacks(object) ? "fel.git-partiell" : "fel.git-ingen-fil", object);
    }
    return answer.out;
  }

  /** Returns whether a partial clone lacks a file of a version, or a folder that may hold it. */
  private boolean lacks(String object) {
    String resolved = resolved(object);
    String version = resolved.substring(0, resolved.indexOf(':'));
    return isPartial(folder)
        && (isIn(object)
            || (!version.isEmpty()
                && !ask(folder, "ls-tree", "-r", "-d", "--full-tree", version).isYes()));
  }

  /**
   * Returns whether a version has a file or folder.
   *
   * @param object the version and the path, as for {@link #file}
   * @throws UsageException when there is no such version, or no Git
   */
  public boolean isIn(String object) {
    Answer answer = verified(folder, resolved(object));
    if (!answer.isYes()) {
      refuseOutside(folder);
    }
    return answer.isYes();
  }

  /** Returns an object whose version is given by its hash. */
  private String resolved(String object) {
    int colon = object.indexOf(':');
    String revision = object.substring(0, colon);
    String version = revision.isEmpty() ? "" : commit(revision, folder);
    return version + object.substring(colon);
  }

  /**
   * Returns the files at or below a path, which need not exist any more, as they were where the
   * branch that is checked out left a version: at their merge base. Symbolic links are left out.
   *
   * @return the hash of each file, by its absolute path in Unicode NFC
   * @throws UsageException when there is no such version in the repository that holds the path, no
   *     merge base, or no Git
   */
  public Map<Path, String> filesIn(Path area, String revision) {
    return files(area, revision, base(existing(absolute(area)), revision));
  }

  /**
   * Returns the files at or below a path, which need not exist any more, as they were in a version.
   * Symbolic links are left out.
   *
   * @return the hash of each file, by its absolute path in Unicode NFC
   * @throws UsageException when there is no such version in the repository that holds the path, or
   *     no Git
   */
  public Map<Path, String> filesAt(Path area, String revision) {
    return files(area, revision, commit(revision, existing(absolute(area))));
  }

  private Map<Path, String> files(Path area, String revision, String commit) {
    Path absolute = absolute(area);
    Path place = existing(absolute);
    String name = place.equals(absolute) ? "./" : "./" + place.relativize(absolute);
    String slashed = name.replace(File.separatorChar, '/');
    Answer tree = ask(place, "ls-tree", "-r", "-z", commit, slashed);
    if (!tree.isYes()) {
      throw failed(tree, place, revision);
    }
    Map<Path, String> files = new TreeMap<>();
    for (Map.Entry<String, String> blob : blobs(tree).entrySet()) {
      files.put(composed(place.resolve(blob.getKey())), blob.getValue());
    }
    return files;
  }

  private Path absolute(Path path) {
    return folder.resolve(path).toAbsolutePath().normalize();
  }

  /**
   * Returns the content of a blob, at most one byte more than {@link SourceReader} reads. May be
   * called from several threads.
   *
   * @param near a path in the repository
   * @param hash the hash of the blob
   * @param name what messages call it
   * @throws UsageException if the repository lacks it
   */
  public byte[] blob(Path near, String hash, String name) {
    Path place = existing(absolute(near));
    Answer answer = ask(place, SourceReader.MAX_BYTES + 1, "cat-file", "blob", hash);
    if (!answer.isYes() && answer.out.length <= SourceReader.MAX_BYTES) {
      throw failed(answer, place, name);
    }
    return answer.out;
  }

  /** Returns a path, or the nearest folder above it that exists. */
  private static Path existing(Path path) {
    Path place = path;
    while (place.getParent() != null && !Files.isDirectory(place)) {
      place = place.getParent();
    }
    return place;
  }

  /** Returns an absolute path in Unicode NFC, as {@link #filesIn} gives it. */
  public Path key(Path file) {
    return composed(absolute(file));
  }

  /** Returns the root of the work tree that holds a file or folder; empty if there is none. */
  public static Optional<Path> workTree(Path file) {
    for (Path here = file; here != null; here = here.getParent()) {
      if (Files.exists(here.resolve(".git"))) {
        return Optional.of(here);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the commit at which the branch that is checked out left a version, so that what has
   * happened in the version since is not taken for a change of the branch.
   */
  private String base(Path place, String revision) {
    Path repository = workTree(place).orElse(place);
    return bases.computeIfAbsent(
        List.of(repository.toString(), revision), key -> findBase(place, revision));
  }

  private String findBase(Path place, String revision) {
    String version = commit(revision, place);
    Answer head = verified(place, "HEAD^{commit}");
    if (!head.isYes()) {
      return version;
    }
    Answer base = ask(place, "merge-base", version, head.text());
    if (base.isYes() && COMMIT.matcher(base.text()).matches()) {
      return base.text();
    }
    throw isPartial(place)
        ? new UsageException("fel.git-partiell", revision)
        : new UsageException(
            isShallow(place) ? "fel.git-grund-gren" : "fel.git-ingen-gren", revision, place);
  }

  private UsageException failed(Answer answer, Path place, String object) {
    return isPartial(place)
        ? new UsageException("fel.git-partiell", object)
        : new UsageException("fel.git", place, answer.reason());
  }

  /**
   * Returns whether a file, committed or not, differs from its content where the branch that is
   * checked out left a version, or did not exist there. Ignored files that Git does not track count
   * as unchanged. Line ends make no difference, since Git may have converted them. Links and files
   * that are too large to be read always count as changed.
   *
   * @throws UsageException when there is no such version in the repository that holds the file, or
   *     no Git
   */
  public boolean hasChanged(Path file, String revision) {
    Path absolute = absolute(file);
    Path holder = absolute.getParent();
    Path name = absolute.getFileName();
    if (holder == null || name == null) {
      return false;
    }
    Version version = versions.computeIfAbsent(holder, place -> version(place, revision));
    String composed = composed(name.toString());
    String blob = version.blobs().get(composed);
    return blob == null ? !version.ignored().contains(composed) : !isUnchanged(absolute, blob);
  }

  private static Map<String, String> blobs(Answer tree) {
    Map<String, String> blobs = new HashMap<>();
    items(tree)
        .map(FILE_IN_TREE::matcher)
        .filter(Matcher::matches)
        .forEach(entry -> blobs.put(composed(entry.group("name")), entry.group("hash")));
    return blobs;
  }

  /**
   * Returns whether a file, which need not exist, lies in a repository and could be committed to
   * it: whether Git tracks it or does not ignore it. Git is only asked if there is a repository.
   *
   * @throws UsageException when Git cannot tell, or there is no Git
   */
  public boolean mayBeCommitted(Path file) {
    Path absolute = absolute(file);
    Path holder = existing(Objects.requireNonNullElse(absolute.getParent(), absolute));
    if (workTree(holder).isEmpty()) {
      return false;
    }
    refuseOutside(holder);
    String name = holder.relativize(absolute).toString();
    Answer tracked = ask(holder, "ls-files", "-z", "--", ":(literal)" + name);
    Answer ignored = ask(holder, "check-ignore", "--quiet", "--", "./" + name);
    boolean isClear = tracked.isYes() && ignored.exitCode <= 1;
    if (!isClear) {
      throw new UsageException("fel.git", holder, tracked.reason() + ignored.reason());
    }
    return tracked.out.length > 0 || !ignored.isYes();
  }

  /**
   * Returns whether it is certain that a file, as for {@link #mayBeCommitted}, cannot be committed.
   */
  public boolean isKeptOut(Path file) {
    try {
      return !mayBeCommitted(file);
    } catch (UsageException e) {
      return false;
    }
  }

  private Version version(Path place, String revision) {
    Answer tree = ask(place, "ls-tree", "-z", base(place, revision), "./");
    Answer ignored =
        ask(
            place,
            "ls-files",
            "-z",
            "--others",
            "--ignored",
            "--exclude-standard",
            "--",
            ":(glob)*");
    for (Answer answer : List.of(tree, ignored)) {
      if (!answer.isYes()) {
        throw failed(answer, place, revision);
      }
    }
    return new Version(blobs(tree), items(ignored).map(Git::composed).collect(Collectors.toSet()));
  }

  private static Stream<String> items(Answer answer) {
    return Arrays.stream(new String(answer.out, StandardCharsets.UTF_8).split("\0", -1))
        .filter(item -> !item.isEmpty());
  }

  /** Returns a name in Unicode NFC, since some systems store names in NFD. */
  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static Path composed(Path path) {
    String name = path.toString();
    String composed = composed(name);
    return composed.equals(name) ? path : Path.of(composed);
  }

  /** Returns whether a file has the content of a blob, but perhaps other line ends. */
  public static boolean isUnchanged(Path file, String hash) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(SourceReader.MAX_BYTES + 1);
      return bytes.length <= SourceReader.MAX_BYTES
          && (blobHash(bytes, hash.length()).equals(hash)
              || blobHash(withUnixLineEnds(bytes), hash.length()).equals(hash));
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns Git's hash of a blob: SHA-1, or SHA-256 in repositories that use it. */
  private static String blobHash(byte[] bytes, int digits) {
    try {
      MessageDigest digest =
          MessageDigest.getInstance(digits == SHA_1_DIGITS ? "SHA-1" : "SHA-256");
      digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] withUnixLineEnds(byte[] bytes) {
    ByteArrayOutputStream unix = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      boolean before = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (!before) {
        unix.write(bytes[i]);
      }
    }
    return unix.toByteArray();
  }

  private String commit(String revision, Path place) {
    if (revision.startsWith("-")) {
      throw new UsageException("fel.git-streck", revision);
    }
    Answer answer = verified(place, revision + "^{commit}");
    if (answer.isYes() && COMMIT.matcher(answer.text()).matches()) {
      return answer.text();
    }
    refuseOutside(place);
    if (isPartial(place) && COMMIT.matcher(revision).matches()) {
      throw new UsageException("fel.git-partiell", revision);
    }
    throw new UsageException(
        isShallow(place) ? "fel.git-grund" : "fel.git-version", revision, place);
  }

  private boolean isShallow(Path place) {
    return ask(place, "rev-parse", "--is-shallow-repository").text().equals("true");
  }

  /** Returns whether a repository may lack objects that Git would fetch on demand. */
  private boolean isPartial(Path place) {
    return ask(place, "config", "--local", "--get-regexp", PARTIAL).isYes();
  }

  private void refuseOutside(Path place) {
    Answer answer = ask(place, "rev-parse", "--is-inside-work-tree");
    if (answer.isYes()) {
      return;
    }
    Matcher remedy = SAFE_DIRECTORY.matcher(answer.err);
    if (remedy.find()) {
      throw new UsageException("fel.git-agare", place, remedy.group().strip());
    }
    throw answer.err.contains("not a git repository")
        ? new UsageException("fel.git-utanfor", place)
        : new UsageException("fel.git", place, answer.reason());
  }

  /**
   * Returns the variables that Git has set for the hook that runs bt, as far as they are about the
   * repository that holds a folder: the index to be committed, and the objects that are being
   * received. Other variables would select another repository.
   */
  private Map<String, String> ofHook(Path place) {
    if (HOOK.stream().allMatch(name -> environment.getOrDefault(name, "").isEmpty())) {
      return Map.of();
    }
    return ofHook.computeIfAbsent(place, this::findOfHook);
  }

  private Map<String, String> findOfHook(Path place) {
    Answer found = ask(place, Map.of(), MOST_BYTES, "rev-parse", "--absolute-git-dir");
    Optional<Path> given = path("GIT_DIR");
    if (!found.isYes()) {
      Path top = path("GIT_WORK_TREE").orElse(folder.toAbsolutePath());
      return given.isPresent() && place.startsWith(top)
          ? Map.of("GIT_DIR", given.get().toString(), "GIT_WORK_TREE", top.toString())
          : Map.of();
    }
    Path directory = Path.of(found.text());
    if (given.isPresent() && !AtomicFile.isSame(given.get(), directory)) {
      return Map.of();
    }
    Map<String, String> kept = new HashMap<>();
    path(INDEX)
        .filter(
            index -> index.getParent() != null && AtomicFile.isSame(index.getParent(), directory))
        .ifPresent(index -> kept.put(INDEX, index.toString()));
    path(OBJECTS)
        .filter(objects -> isWithin(objects, directory))
        .ifPresent(
            objects -> {
              kept.put(OBJECTS, objects.toString());
              kept.put(MORE_OBJECTS, directory.resolve("objects").toString());
            });
    return kept;
  }

  private Optional<Path> path(String variable) {
    try {
      return Optional.of(environment.getOrDefault(variable, ""))
          .filter(value -> !value.isEmpty())
          .map(value -> folder.resolve(value).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isWithin(Path path, Path directory) {
    try {
      return path.toRealPath().startsWith(directory.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks for the hash of an object, which there may not be. */
  private Answer verified(Path place, String object) {
    return ask(place, "rev-parse", "--verify", "--quiet", object);
  }

  private Answer ask(Path place, String... question) {
    return ask(place, MOST_BYTES, question);
  }

  private Answer ask(Path place, int mostBytes, String... question) {
    return ask(place, ofHook(place), mostBytes, question);
  }

  private Answer ask(Path place, Map<String, String> more, int mostBytes, String... question) {
    List<String> arguments = new ArrayList<>();
    arguments.add(command.orElseThrow(() -> new UsageException("fel.git-saknas")));
    arguments.add("--no-pager");
    SAFE_SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
    arguments.addAll(List.of(question));
    ProcessBuilder builder = new ProcessBuilder(arguments).directory(place.toFile());
    builder.environment().clear();
    environment.forEach(
        (name, value) -> {
          if (!name.startsWith("GIT_") || KEPT.matcher(name).matches()) {
            builder.environment().put(name, value);
          }
        });
    builder.environment().putAll(more);
    builder.environment().putAll(SAFE_ENVIRONMENT);
    Process process = start(builder);
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> end(process, late));
    try {
      process.getOutputStream().close();
      CompletableFuture<byte[]> err =
          CompletableFuture.supplyAsync(() -> allOf(process.getErrorStream()));
      byte[] out = process.getInputStream().readNBytes(mostBytes);
      process.getInputStream().close();
      String told = new String(err.join(), StandardCharsets.UTF_8).strip();
      int code = process.waitFor();
      if (late.get()) {
        throw new UsageException("fel.git-tid", place, (int) patience.toSeconds());
      }
      return new Answer(code, out, told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void end(Process process, AtomicBoolean late) {
    if (process.isAlive()) {
      late.set(true);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UsageException("fel.git-saknas");
    }
  }

  private static byte[] allOf(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
