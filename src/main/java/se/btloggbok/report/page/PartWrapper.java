package se.btloggbok.report.page;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the templates the methods of each {@link Part}, and all else as Freemarker does. */
final class PartWrapper extends DefaultObjectWrapper {

  PartWrapper() {
    super(Configuration.VERSION_2_3_34);
  }

  @Override
  protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
    return object instanceof Part part ? new Model(part) : super.handleUnknownType(object);
  }

  /** Returns what the arguments of a call in a template stand for. */
  static List<@Nullable Object> unwrapped(List<?> arguments) throws TemplateModelException {
    List<@Nullable Object> unwrapped = new ArrayList<>(arguments.size());
    for (Object argument : arguments) {
      unwrapped.add(DeepUnwrap.unwrap((TemplateModel) argument));
    }
    return unwrapped;
  }

  private record Model(Part part) implements TemplateHashModel {

    @Override
    public TemplateModel get(String method) {
      return (TemplateMethodModelEx) arguments -> part.call(method, unwrapped(arguments));
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
