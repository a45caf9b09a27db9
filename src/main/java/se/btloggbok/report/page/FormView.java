package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormField;
import se.btloggbok.form.FormPart;
import se.btloggbok.model.Objective;
import se.btloggbok.report.Column;
import se.btloggbok.report.Words;

/** The contents of the official forms, in the order of each form. */
record FormView(PageContext context) {

  List<Section> sections(List<Form> forms) {
    return IntStream.range(0, forms.size())
        .mapToObj(i -> section("blankett-" + (i + 1), forms.get(i)))
        .toList();
  }

  /** Returns the title of a form, with the delmål that it certifies. */
  static String title(Form form, PageContext context) {
    List<Objective> objectives = form.objectives();
    return context.say("blankett.rubrik", form.kind().number(), form.kind().title())
        + (objectives.isEmpty() ? "" : " (" + Words.objectives(objectives) + ")");
  }

  private Section section(String id, Form form) {
    List<Block> blocks = new ArrayList<>();
    form.remarks()
        .forEach(
            remark ->
                blocks.add(
                    new Block.Paragraph(context.say(remark.key(), remark.arguments().toArray()))));
    form.parts().forEach(part -> blocks.addAll(blocks(part)));
    return new Section(id, title(form, context), blocks);
  }

  private List<Block> blocks(FormPart part) {
    if (part instanceof FormPart.Fields fields) {
      return present(
          Table.of(
              part.title(),
              fields.fields(),
              context.text("ruta", FormField::label),
              context.text("skriv", this::value)));
    }
    if (part instanceof FormPart.FreeText text) {
      return present(
          Table.of(
              part.title(),
              value(text.field()).lines().toList(),
              context.text("skriv", line -> line)));
    }
    return rows((FormPart.Rows) part);
  }

  private List<Block> rows(FormPart.Rows rows) {
    List<Block> blocks = new ArrayList<>();
    if (rows.rows().isEmpty()) {
      blocks.add(new Block.Paragraph(rows.title() + ": " + context.say("blankett.saknas")));
    }
    Table.of(rows.title(), rows.rows(), row -> null, Column.ofLists(rows.columns(), Cell::of))
        .ifPresent(blocks::add);
    if (rows.tooMany() > 0) {
      blocks.add(
          new Block.Paragraph(
              context.say("blankett.for-manga-rader", rows.names().size(), rows.tooMany())));
    }
    return blocks;
  }

  private static List<Block> present(Optional<Table> table) {
    return table.<List<Block>>map(List::of).orElse(List.of());
  }

  /** Returns what to write in a field, or else where to find it. */
  private String value(FormField field) {
    if (!field.value().isEmpty()) {
      return field.origin() == FormField.Origin.PLACE_AT_SIGNING
          ? field.value() + " " + context.say("blankett.ort-vid-underskriften")
          : field.value();
    }
    return context.say(
        switch (field.origin()) {
          case LOGBOOK -> "blankett.saknas";
          case IDENTITY -> "blankett.egen-uppgift";
          case NUMBERING -> "blankett.inget-nummer";
          case SIGNING, PLACE_AT_SIGNING -> "blankett.vid-underskriften";
        });
  }
}
