package se.btloggbok;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks the table of packages in docs/architecture.md: which package may use which, and what only
 * the edge of the program may do. A failing rule names the dependency: move the class, or change
 * the table and this test together.
 */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
  static final String ROOT = "se.btloggbok";

  /** Leaves out the tests, wherever the build puts them. */
  static final class NoTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  private static final String[] PACKAGES = {
    "source",
    "model",
    "requirement",
    "format",
    "rules",
    "config",
    "check",
    "history",
    "edit",
    "table",
    "intake",
    "export",
    "identity",
    "form",
    "form.pdf",
    "report",
    "report.rules",
    "report.hosting",
    "report.findings",
    "report.cohort",
    "report.changes",
    "report.page",
    "report.comparison",
    "report.status",
    "report.calendar",
    "cli",
    "cli.log",
    "cli.intake",
    "cli.init",
    "cli.form",
    "cli.history",
    "cli.entry",
    "cli.command",
    "cli.text",
    "cli.terminal",
    "cli.files",
    "cli.options"
  };

  /** Prefixes of the names of classes that load, run or fetch something by its name. */
  private static final List<String> DANGEROUS =
      List.of(
          "java.beans.",
          "java.io.ObjectInput",
          "java.lang.ClassLoader",
          "java.lang.foreign.",
          "java.net.",
          "java.nio.channels.AsynchronousS",
          "java.nio.channels.DatagramChannel",
          "java.nio.channels.S",
          "java.rmi.",
          "javax.naming.",
          "javax.net.",
          "javax.script.",
          "javax.tools.",
          "jdk.internal.",
          "sun.");

  /** A row of the table of packages: a package, and what it may use. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| .* \\| (.*) \\|$");

  /** What each package below {@code cli} may use, as the rules below say. */
  private static final Map<String, List<String>> ARROWS = new LinkedHashMap<>();

  // --- the arrows ---

  @ArchTest static final ArchRule SOURCE = uses("source");

  @ArchTest static final ArchRule MODEL = uses("model", "source.YamlPath");

  @ArchTest
  static final ArchRule RULE =
      uses("requirement", "model", "source.YamlPath", "source.Region", "source.TextFragment");

  @ArchTest static final ArchRule FORMAT = uses("format", "source", "model", "requirement");

  @ArchTest
  static final ArchRule RULES =
      uses(
          "rules",
          "requirement",
          "model",
          "source.YamlPath",
          "source.Region",
          "source.TextFragment");

  @ArchTest
  static final ArchRule CONFIG = uses("config", "requirement", "model", "source", "format");

  @ArchTest
  static final ArchRule CHECK =
      uses("check", "source", "model", "format", "requirement", "rules", "config");

  @ArchTest static final ArchRule HISTORY = uses("history", "source", "format");

  @ArchTest static final ArchRule EDIT = uses("edit", "source", "requirement", "format", "history");

  @ArchTest static final ArchRule TABLE = uses("table", "source", "requirement", "format", "edit");

  @ArchTest
  static final ArchRule INTAKE =
      uses(
          "intake",
          "source",
          "model",
          "requirement",
          "format",
          "history",
          "edit",
          "table",
          "report.Csv",
          "report.VisibleText");

  @ArchTest static final ArchRule EXPORT = uses("export", "table", "report", "source", "format");

  @ArchTest static final ArchRule IDENTITY = uses("identity", "source", "model", "format.Judge");

  @ArchTest
  static final ArchRule FORM =
      uses(
          "form",
          "identity.Identity",
          "requirement",
          "model",
          "report.Language",
          "report.VisibleText",
          "report.Words");

  @ArchTest static final ArchRule FORM_PDF = uses("form.pdf", "form");

  @ArchTest
  static final ArchRule REPORT =
      uses("report", "check", "requirement", "model", "source.Region", "source.YamlPath");

  @ArchTest static final ArchRule REPORT_RULES = uses("report.rules", "report", "requirement");

  @ArchTest
  static final ArchRule REPORT_HOSTING =
      uses("report.hosting", "report", "requirement.Level", "source.Region");

  @ArchTest
  static final ArchRule REPORT_FINDINGS =
      uses(
          "report.findings",
          "report",
          "report.rules",
          "report.hosting",
          "check",
          "requirement",
          "model",
          "source");

  @ArchTest
  static final ArchRule REPORT_COHORT = uses("report.cohort", "report", "check", "requirement");

  @ArchTest
  static final ArchRule REPORT_CHANGES =
      uses(
          "report.changes",
          "report",
          "report.hosting",
          "history",
          "source",
          "format.ContentEntry",
          "requirement.Level");

  @ArchTest
  static final ArchRule REPORT_PAGE =
      uses(
          "report.page",
          "report",
          "report.rules",
          "report.cohort",
          "report.status",
          "form",
          "check",
          "requirement",
          "model",
          "source");

  @ArchTest
  static final ArchRule REPORT_COMPARISON =
      uses("report.comparison", "report", "report.rules", "check", "requirement", "source.Region");

  @ArchTest
  static final ArchRule REPORT_STATUS =
      uses("report.status", "report", "check", "requirement", "model", "source");

  @ArchTest
  static final ArchRule REPORT_CALENDAR =
      uses("report.calendar", "report", "check", "requirement", "model", "source.YamlPath");

  @ArchTest
  static final ArchRule CLI_TEXT =
      uses("cli.text", "report", "format", "requirement", "model", "source.ComposedText");

  @ArchTest static final ArchRule CLI_TERMINAL = uses("cli.terminal", "cli.text");

  @ArchTest
  static final ArchRule CLI_FILES =
      uses("cli.files", "cli.text", "report", "check", "requirement", "model", "source");

  @ArchTest
  static final ArchRule CLI_OPTIONS =
      uses(
          "cli.options",
          "cli.text",
          "cli.files",
          "report",
          "check",
          "config",
          "format",
          "rules",
          "requirement",
          "model",
          "source");

  @ArchTest
  static final ArchRule CLI_LOG =
      uses(
          "cli.log",
          "cli.command",
          "cli.entry",
          "cli.options",
          "cli.files",
          "cli.terminal",
          "cli.text",
          "check",
          "edit",
          "format",
          "history",
          "report",
          "rules",
          "requirement",
          "model",
          "source",
          "report.findings.VisibleLines");

  @ArchTest
  static final ArchRule CLI_INTAKE =
      uses(
          "cli.intake",
          "cli.command",
          "cli.entry",
          "cli.options",
          "cli.files",
          "cli.text",
          "intake",
          "edit",
          "format",
          "history",
          "report",
          "requirement",
          "model",
          "source",
          "check.Failure");

  @ArchTest
  static final ArchRule CLI_INIT =
      uses(
          "cli.init",
          "cli.command",
          "cli.entry",
          "cli.options",
          "cli.files",
          "cli.terminal",
          "cli.text",
          "config",
          "edit",
          "format",
          "report",
          "requirement",
          "model",
          "source.SourceReader");

  @ArchTest
  static final ArchRule CLI_FORM =
      uses(
          "cli.form",
          "cli.command",
          "cli.options",
          "cli.files",
          "cli.text",
          "form",
          "form.pdf",
          "identity",
          "check",
          "config",
          "report.page",
          "requirement",
          "model",
          "source",
          "report.Words");

  @ArchTest
  static final ArchRule CLI_HISTORY =
      uses(
          "cli.history",
          "cli.command",
          "cli.options",
          "cli.files",
          "cli.text",
          "history",
          "check",
          "format",
          "report.changes",
          "requirement",
          "model",
          "source",
          "report.hosting.RepositoryRoot");

  @ArchTest
  static final ArchRule CLI_ENTRY =
      uses(
          "cli.entry",
          "cli.options",
          "cli.text",
          "edit",
          "format",
          "requirement",
          "model",
          "source",
          "cli.terminal.Question",
          "history.EntryKind",
          "report.Words");

  @ArchTest
  static final ArchRule CLI_COMMAND =
      uses(
          "cli.command",
          "cli.options",
          "cli.files",
          "cli.terminal",
          "cli.text",
          "check",
          "config",
          "format",
          "report",
          "rules",
          "requirement",
          "source",
          "report.hosting.RepositoryRoot",
          "report.page.Pages",
          "report.rules.RuleText");

  @ArchTest
  static void everyArrowIsUsed(JavaClasses classes) {
    ARROWS.forEach(
        (name, allowed) ->
            assertThat(allowed)
                .as("what %s may use", name)
                .allMatch(
                    item ->
                        classes.stream()
                            .filter(in(name))
                            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                            .anyMatch(
                                to -> matches(item, to.getTargetClass().getBaseComponentType()))));
  }

  @ArchTest
  static void everyArrowIsInTheDocument(JavaClasses classes) throws IOException {
    Map<String, Set<String>> documented = new LinkedHashMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("docs", "architecture.md")));
    while (row.find()) {
      Set<String> items = new TreeSet<>(Arrays.asList(row.group(2).split("[,;–` ]+", 0)));
      items.remove("");
      documented.put(
          row.group(1),
          row.group(2).equals("all above") ? new TreeSet<>(documented.keySet()) : items);
    }
    assertThat(documented.remove("cli")).containsExactly("everything");
    Map<String, Set<String>> tested = new LinkedHashMap<>();
    ARROWS.forEach(
        (name, allowed) -> {
          Set<String> items = new TreeSet<>();
          for (String item : allowed) {
            boolean isPackage = List.of(PACKAGES).contains(item);
            items.add(isPackage ? item : item.substring(item.lastIndexOf('.') + 1));
          }
          tested.put(name, items);
        });

    assertThat(documented).isEqualTo(tested);
  }

  @ArchTest
  static final ArchRule EVERY_CLASS_IS_IN_A_KNOWN_PACKAGE =
      classes()
          .should()
          .resideInAnyPackage(
              Stream.of(PACKAGES).map(ArchitectureTest::packageOf).toArray(String[]::new))
          .as("every class is in one of the packages " + List.of(PACKAGES))
          .because("a package that this test does not know has no arrows")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);

  // --- siblings that must not know each other ---

  @ArchTest
  static final ArchRule RULE_CLASSES_DO_NOT_KNOW_EACH_OTHER =
      classes()
          .that(in("rules"))
          .and(not("RuleCatalog"))
          .should(dependOnNoOther(in("rules")))
          .as("a rule does not depend on another class in rules; only RuleCatalog knows them")
          .because(
              "a rule is read, tested and changed alone; what rules share is in model or"
                  + " requirement")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule REPORTS_DO_NOT_KNOW_EACH_OTHER =
      classes()
          .that(describe("are reports", ArchitectureTest::isReport))
          .should(dependOnNoOther(describe("report", ArchitectureTest::isReport)))
          .as("a *Report does not depend on another *Report")
          .because("every output format is a view of the outcomes, not of another view")
          .allowEmptyShould(true);

  // --- what only the edge may do ---

  @ArchTest
  static final ArchRule ONLY_CLI_TOUCHES_THE_PROCESS =
      noClasses()
          .that(describe("are outside cli", c -> !isInCli(c)))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould(call("System.exit", t -> isMethod(t, System.class, "exit")))
          .orShould(call("Runtime.exit or halt", t -> isMethod(t, Runtime.class, "exit", "halt")))
          .as("only cli uses System.out, System.err and System.in, or ends the process")
          .because("streams are given as arguments, and a failure is a value or an exception")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_CLI_ASKS_THE_CLOCK =
      noClasses()
          .that(describe("are outside cli", c -> !isInCli(c)))
          .should(call("ask what time it is", ArchitectureTest::asksTheClock))
          .as("only cli asks what day it is")
          .because("the date is injected: pass the LocalDate, or a Clock")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule DATES_ARE_JAVA_TIME =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Date.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Calendar.class)
          .as("no class uses java.util.Date or java.util.Calendar")
          .because("java.time has a type for each meaning, and its values are immutable")
          .allowEmptyShould(true);

  // --- what a file must never be able to cause ---

  @ArchTest
  static final ArchRule NO_CLASS_RUNS_OR_FETCHES_INPUT =
      noClasses()
          .should()
          .dependOnClassesThat(describe("load, run or fetch", ArchitectureTest::isDangerous))
          .orShould(call("load classes or libraries", ArchitectureTest::loads))
          .as(
              "no class reads serialized objects, runs scripts, loads classes by name, or uses the"
                  + " network")
          .because("what is in a logbook is text, and stays in the computer")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_GIT_AND_THE_BROWSER_ARE_STARTED =
      noClasses()
          .that(not("Git"))
          .and(not("WebBrowser"))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class)
          .orShould(call("start a process", t -> isMethod(t, Runtime.class, "exec")))
          .as("only cli.files.Git and cli.files.WebBrowser start another process")
          .because("they pass a list of arguments, without a shell")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_THE_JUDGE_USES_REFLECTION =
      noClasses()
          .that(not("Judge"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.lang.reflect..")
          .as("only format.Judge uses reflection")
          .because("no name in a file may decide which code runs")
          .allowEmptyShould(true);

  // --- the user's libraries, each in its place ---

  @ArchTest
  static final ArchRule ONLY_THE_JUDGE_KNOWS_HIBERNATE_VALIDATOR =
      noClasses()
          .that(not("Judge"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.hibernate..")
          .as("only format.Judge knows Hibernate Validator")
          .because("it is slow to start; everything else works on violations or annotations")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule CONSTRAINTS_ARE_DECLARED_IN_THE_MODEL =
      noClasses()
          .that(
              describe(
                  "are outside model and identity",
                  c -> !in("model").test(c) && !in("identity").test(c)))
          .and(not("Judge"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.validation..")
          .as("only model and identity have Jakarta annotations, and only format.Judge reads them")
          .because("the annotations on the records are the only declaration of constraints")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_THE_FILLED_FORMS_KNOW_PDF =
      noClasses()
          .that(describe("are outside form.pdf", c -> !in("form.pdf").test(c)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
          .as("only form.pdf knows PDFBox")
          .because("no other command needs it, and it is as large as most other libraries together")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_THE_FORMS_KNOW_PERSONAL_DATA =
      noClasses()
          .that(
              describe(
                  "are outside identity, form and the command",
                  c ->
                      !in("identity").test(c)
                          && !in("form").test(c)
                          && !Set.of("FormCommand", "FormOptions", "IdentityFile")
                              .contains(outermost(c).getSimpleName())))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(packageOf("identity"))
          .as("only the forms know identitet.yaml")
          .because("what is in it must not be in any other output")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_THE_SOURCE_KNOWS_YAML =
      noClasses()
          .that(describe("are outside source", c -> !in("source").test(c)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.snakeyaml..", "tools.jackson.dataformat..")
          .as("only source knows the YAML libraries")
          .because("everything else works on the tree")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_THE_TERMINAL_KNOWS_JLINE =
      noClasses()
          .that(not("JLineInput"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jline..")
          .as("only cli.terminal.JLineInput knows JLine")
          .because("it is loaded only to ask a question; everything else reads lines")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONLY_CALENDARS_KNOW_ICAL4J =
      noClasses()
          .that(
              describe(
                  "are outside report.calendar and intake",
                  c -> !in("report.calendar").test(c) && !in("intake").test(c)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("net.fortuna..")
          .as("only report.calendar and intake know ical4j")
          .because("no other command is to load it")
          .allowEmptyShould(true);

  // --- the vocabulary of the rules above ---

  /**
   * Returns the rule that a package may use only itself, everything outside the project, and the
   * listed items: packages without the packages below them ({@code "model"}) or single classes
   * ({@code "source.YamlPath"}).
   */
  private static ArchRule uses(String name, String... allowed) {
    ARROWS.put(name, List.of(allowed));
    return classes()
        .that(in(name))
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are allowed",
                c -> {
                  JavaClass target = c.getBaseComponentType();
                  return !resideInAPackage(ROOT + "..").test(target)
                      || in(name).test(target)
                      || Stream.of(allowed).anyMatch(a -> matches(a, target));
                }))
        .as(name + " uses only " + (allowed.length == 0 ? "itself" : List.of(allowed)))
        .because("that is how the arrows in docs/architecture.md run")
        .allowEmptyShould(true);
  }

  private static boolean matches(String allowed, JavaClass target) {
    return in(allowed).test(target) || outermost(target).getName().equals(ROOT + "." + allowed);
  }

  private static DescribedPredicate<JavaClass> in(String name) {
    return resideInAPackage(packageOf(name));
  }

  private static String packageOf(String name) {
    return ROOT + "." + name;
  }

  private static boolean isInCli(JavaClass c) {
    return resideInAPackage(packageOf("cli") + "..").test(c);
  }

  private static DescribedPredicate<JavaClass> not(String topLevelName) {
    return describe(
        "are not " + topLevelName, c -> !outermost(c).getSimpleName().equals(topLevelName));
  }

  private static boolean isReport(JavaClass c) {
    return in("report.findings").test(c)
        && outermost(c).getSimpleName().endsWith("Report")
        && !c.getSimpleName().equals("Report");
  }

  /** Returns the top-level class that contains a class, or the element type of an array. */
  private static JavaClass outermost(JavaClass c) {
    JavaClass outermost = c.getBaseComponentType();
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    return outermost;
  }

  private static ArchCondition<JavaClass> dependOnNoOther(DescribedPredicate<JavaClass> kind) {
    return new ArchCondition<>("depend on no other " + kind.getDescription()) {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        for (var dependency : origin.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          boolean other = kind.test(target) && !outermost(target).equals(outermost(origin));
          events.add(new SimpleConditionEvent(origin, !other, dependency.getDescription()));
        }
      }
    };
  }

  /** Returns a condition that is met by calls and by method references. */
  private static ArchCondition<JavaClass> call(
      String description, Predicate<CodeUnitAccessTarget> wanted) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        for (var access : origin.getCodeUnitAccessesFromSelf()) {
          boolean hit = wanted.test(access.getTarget());
          events.add(new SimpleConditionEvent(access, hit, access.getDescription()));
        }
      }
    };
  }

  private static boolean isMethod(CodeUnitAccessTarget target, Class<?> owner, String... names) {
    return target.getOwner().isEquivalentTo(owner) && Set.of(names).contains(target.getName());
  }

  private static boolean isDangerous(JavaClass c) {
    String name = c.getName();
    return DANGEROUS.stream().anyMatch(name::startsWith) && !name.equals("java.net.URLEncoder");
  }

  private static boolean loads(CodeUnitAccessTarget target) {
    return isMethod(target, Class.class, "forName", "newInstance")
        || isMethod(target, Runtime.class, "load", "loadLibrary")
        || isMethod(target, System.class, "load", "loadLibrary");
  }

  private static boolean asksTheClock(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    boolean systemClock =
        owner.isEquivalentTo(Clock.class)
            && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)");
    boolean now =
        owner.getPackageName().startsWith("java.time")
            && target.getName().equals("now")
            && target.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
    return systemClock || now || isMethod(target, System.class, "currentTimeMillis");
  }
}
