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

/** How much of the official forms the logbook can fill in, and what is missing. */
record FormTable(PageContext context) {

  /** Returns the blocks of the section. */
  List<Block> blocks() {
    List<Form> forms =
        Forms.of(context.checked().facts(), EnumSet.allOf(FormKind.class), List.of());
    List<Block> blocks = new ArrayList<>();
    table(forms).ifPresent(blocks::add);
    withoutCertificate(forms).ifPresent(blocks::add);
    return blocks;
  }

  private Optional<Table> table(List<Form> forms) {
    return Table.of(
        context.say("avsnitt.blanketter"),
        forms,
        context.text("blankett", form -> FormView.title(form, context)),
        context.text("ifyllt", this::filled),
        context.text(
            "saknas-i-loggboken", form -> String.join(", ", form.emptyFields(Origin.LOGBOOK))),
        context.text("att-veta", this::remarks));
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
