package se.btloggbok.report.page;

import freemarker.core.TemplateClassResolver;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.btloggbok.report.Resources;
import se.btloggbok.report.Words;

/** Writes pages as HTML or Markdown. The templates escape everything. */
public final class PageWriter {

  static {
    // The engine has nothing to log. It would look for loggers, and load java.util.logging.
    System.setProperty(Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY, Logger.LIBRARY_NAME_NONE);
  }

  private static final String FOLDER = "/se/btloggbok/report/page/";

  private final Words words;
  private final Configuration templates;

  /** Makes a writer in a language. */
  public PageWriter(Words words) {
    this.words = words;
    this.templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(PageWriter.class, FOLDER);
    templates.setObjectWrapper(new PartWrapper());
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
    templates.setLocale(Locale.ROOT);
    templates.setNumberFormat("computer");
    templates.setRegisteredCustomOutputFormats(List.of(MarkdownFormat.INSTANCE));
    templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
  }

  /** Writes a page as HTML, in one self-contained file without scripts. */
  public void html(Page page, Writer out) {
    html(page, Map.of(), out);
  }

  /** Writes a page as HTML, as one of those about a group. */
  public void html(Page page, GroupPage group, Writer out) {
    html(page, Map.of("group", group), out);
  }

  /** Writes a page as HTML, with a script that reloads it when there is a newer version. */
  public void html(Page page, WatchedPage watched, Writer out) {
    html(page, Map.of("watched", watched, "script", Inlined.of(text("watch.js"))), out);
  }

  private void html(Page page, Map<String, Object> more, Writer out) {
    Map<String, Object> model = new HashMap<>(more);
    String runningHead = page.title() + " · " + page.kicker();
    model.put("style", Inlined.styleSheet(text("page.css"), runningHead));
    write("page.ftlh", page, model, out);
  }

  /** Writes a page about a group as HTML. The page is complete without its script, which sorts. */
  void html(CohortPage page, Writer out) {
    Map<String, Object> model = new HashMap<>();
    String styles = text("page.css") + text("cohort.css");
    model.put("style", Inlined.styleSheet(styles, page.title()));
    model.put("script", Inlined.of(text("cohort.js")));
    write("cohort.ftlh", page, model, out);
  }

  private static String text(String name) {
    return Resources.text(FOLDER + name).orElseThrow();
  }

  /** Writes a page as Markdown that is readable as plain text too. */
  public void markdown(Page page, Writer out) {
    write("page.md.ftl", page, new HashMap<>(), out);
  }

  /** Writes a page as HTML, or else as Markdown. */
  public void write(Page page, boolean isHtml, Writer out) {
    if (isHtml) {
      html(page, out);
    } else {
      markdown(page, out);
    }
  }

  private void write(String name, Object page, Map<String, Object> model, Writer out) {
    model.put("page", page);
    model.put("say", (TemplateMethodModelEx) arguments -> say(PartWrapper.unwrapped(arguments)));
    try {
      templates.getTemplate(name).process(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(name + " does not fit the page", e);
    }
  }

  /** Returns a text of the page: its key comes first, then what is put into it. */
  private String say(List<?> arguments) {
    return words.onPage(
        (String) arguments.get(0), arguments.subList(1, arguments.size()).toArray());
  }
}
