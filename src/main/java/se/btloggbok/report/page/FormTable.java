package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.btloggbok.form.Form;
import se.btloggbok.form.FormField.Origin;
import se.btloggbok.form.FormKind;
import se.btloggbok.form.Forms;
import se.btloggbok.model.Objective;
import se.btloggbok.report.Words;

/** How much of the official forms the logbook can fill in, and what is missing. */
final class FormTable {

  private final PageContext context;

  private FormTable(PageContext context) {
    this.context = context;
  }

  /** Returns the blocks of the section. */
  static List<Block> of(PageContext context) {
    List<Form> forms =
        Forms.of(context.checked().facts(), EnumSet.allOf(FormKind.class), List.of());
    FormTable table = new FormTable(context);
    List<Block> blocks = new ArrayList<>();
    table.forms(forms).ifPresent(blocks::add);
    table.withoutCertificate(forms).ifPresent(blocks::add);
    return blocks;
  }

  private Optional<Table> forms(List<Form> forms) {
    return Table.of(
        context.say("avsnitt.blanketter"),
        forms,
        context.text("blankett", this::name),
        context.text("ifyllt", this::filled),
        context.text(
            "saknas-i-loggboken", form -> String.join(", ", form.emptyFields(Origin.LOGBOOK))),
        context.text("att-veta", this::remarks));
  }

  private String name(Form form) {
    String name = context.say("blankett.rubrik", form.kind().number(), form.kind().title());
    return form.objectives().isEmpty()
        ? name
        : name + " (" + Words.objectives(form.objectives()) + ")";
  }

  private String filled(Form form) {
    String filled = Integer.toString(form.countFilled(Origin.LOGBOOK));
    return context.say("siffra.av", filled, Integer.toString(form.count(Origin.LOGBOOK)));
  }

  private String remarks(Form form) {
    return form.remarks().stream()
        .map(remark -> context.say(remark.key(), remark.arguments().toArray()))
        .collect(Collectors.joining(" "));
  }

  private Optional<Block> withoutCertificate(List<Form> forms) {
    Set<Objective> certified = new HashSet<>();
    forms.forEach(form -> certified.addAll(form.objectives()));
    List<Objective> missing =
        Arrays.stream(Objective.values()).filter(one -> !certified.contains(one)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Paragraph(context.say("blankett.delmal-utan-intyg", missing)));
  }
}
