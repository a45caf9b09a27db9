package se.btloggbok.report.page;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** A piece of Markdown in the template engine. */
public final class MarkdownModel extends CommonTemplateMarkupOutputModel<MarkdownModel> {

  MarkdownModel(@Nullable String plain, @Nullable String markup) {
    super(plain, markup);
  }

  @Override
  public MarkdownFormat getOutputFormat() {
    return MarkdownFormat.INSTANCE;
  }
}
