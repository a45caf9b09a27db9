package se.btloggbok.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The part of a placement's time that counts towards a sum. The rest belongs to another verksamhet.
 *
 * @param placement the placement
 * @param percent per cent of its time, at least 1
 */
record PlacementShare(Placement placement, int percent) {

  /** Returns all of the time of some placements. */
  static List<PlacementShare> whole(Collection<Placement> placements) {
    List<PlacementShare> shares = new ArrayList<>(placements.size());
    for (Placement placement : placements) {
      shares.add(new PlacementShare(placement, Percent.WHOLE));
    }
    return shares;
  }

  /** Returns the time of some placements that belongs to a verksamhet. */
  static List<PlacementShare> of(ClinicalArea area, Collection<Placement> placements) {
    List<PlacementShare> shares = new ArrayList<>();
    for (Placement placement : placements) {
      int percent = placement.percentIn(area);
      if (percent > 0) {
        shares.add(new PlacementShare(placement, percent));
      }
    }
    return shares;
  }
}
