package se.btloggbok.rule;

/**
 * Where a region's own rule set says that its requirements come from.
 *
 * @param key the name of the rule set
 * @param title its documents, or its name where it names none
 */
public record RegionalSource(String key, String title) implements SourceDocument {}
