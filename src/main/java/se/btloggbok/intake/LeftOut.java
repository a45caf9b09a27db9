package se.btloggbok.intake;

import se.btloggbok.requirement.Message;

/**
 * Something in a file that is not imported.
 *
 * @param place where it is in the file
 * @param title what it is called there
 * @param reason why it is left out
 * @param wanted whether the user most likely wanted it in the logbook, and should act
 */
public record LeftOut(String place, String title, Message reason, boolean wanted) {}
