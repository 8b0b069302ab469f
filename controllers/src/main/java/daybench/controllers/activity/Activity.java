package daybench.controllers.activity;

import daybench.controllers.navigation.Place;

/**
 * Something at work: a run, a corpus being prepared, an export.
 *
 * @param name what it is called
 * @param doing what it does, in a few words
 * @param fraction how much of it is done, 0 to 1; negative where unknown
 * @param place where more of it is seen
 */
public record Activity(String name, String doing, double fraction, Place place) {}
