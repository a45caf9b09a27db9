package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

class EditedTextTest {

  private static String edited(String text, Edit... edits) {
    return EditedText.of(new SourceText("a", text), List.of(edits));
  }

  private static Edit edit(int line, int column, int endLine, int endColumn, String replacement) {
    return new Edit(new Region(line, column, endLine, endColumn), replacement);
  }

  @Test
  void unchangedTextStays() {
    assertThat(edited("å\tb \n\n c", edit(1, 3, 1, 4, "B"))).isEqualTo("å\tB \n\n c");
  }

  @Test
  void columnsAreCodePoints() {
    assertThat(edited("😀b", edit(1, 2, 1, 3, "B"))).isEqualTo("😀B");
  }

  @Test
  void linesAreInsertedAndDeleted() {
    assertThat(edited("a\nb\n", edit(2, 1, 2, 1, "x\n"))).isEqualTo("a\nx\nb\n");
    assertThat(edited("a\nb\n", edit(2, 1, 3, 1, ""))).isEqualTo("a\n");
    assertThat(edited("a\nb", edit(2, 1, 3, 1, ""))).isEqualTo("a\n");
  }

  @Test
  void newLinesEndAsTheOthers() {
    assertThat(edited("a\r\nb\r\n", edit(2, 1, 2, 1, "x\n"))).isEqualTo("a\r\nx\r\nb\r\n");
  }

  @Test
  void editsAreMadeInTheOrderOfTheText() {
    assertThat(edited("ab\nc", edit(2, 1, 2, 2, "C"), edit(1, 1, 1, 2, "A"))).isEqualTo("Ab\nC");
  }

  @Test
  void overlappingEditsAreRefused() {
    assertThatThrownBy(() -> edited("abc", edit(1, 1, 1, 3, "x"), edit(1, 2, 1, 4, "y")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
