package se.btloggbok.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The share of a placement's time that counts towards a sum. The rest belongs to other
 * verksamheter.
 *
 * @param placement the placement
 * @param percent per cent of its time, at least 1
 */
record PlacementShare(Placement placement, int percent) {

  /** Returns the placements with all of their time. */
  static List<PlacementShare> whole(Collection<Placement> placements) {
    List<PlacementShare> shares = new ArrayList<>(placements.size());
    for (Placement placement : placements) {
      shares.add(new PlacementShare(placement, Percent.WHOLE));
    }
    return shares;
  }

  /**
   * Returns the placements with the share that belongs to a verksamhet, without those that have
   * none.
   */
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
