package se.btloggbok.rule;

import java.util.List;
import java.util.function.Supplier;
import se.btloggbok.source.TextFragment;

/**
 * All text of a file, comments included.
 *
 * @param written as it is written
 * @param pieces as YAML reads it, piece by piece with their places; to be asked for only when
 *     needed, as it takes long
 */
public record FileText(String written, Supplier<List<TextFragment>> pieces) {}
