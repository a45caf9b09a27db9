package se.btloggbok.requirement;

import java.util.List;
import java.util.function.Supplier;
import se.btloggbok.source.TextFragment;

/**
 * The text of a file, including comments.
 *
 * @param written the text as written
 * @param pieces the text as YAML reads it, in pieces with their places; slow, so requested only
 *     when needed
 */
public record FileText(String written, Supplier<List<TextFragment>> pieces) {}
