package se.btloggbok.requirement;

/**
 * The documents that a region's own rule set names as the source of its requirements.
 *
 * @param key the name of the rule set
 * @param title the documents, or the name of the rule set if it names none
 */
public record RegionalSource(String key, String title) implements SourceDocument {}
