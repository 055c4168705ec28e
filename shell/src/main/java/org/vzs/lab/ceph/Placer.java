package org.vzs.lab.ceph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Says on which OSDs a placement group lies. The same question has the same answer, an OSD gets as much as its weight says,
 * and a change of one OSD moves no more groups than need be, as with CRUSH; how it is computed is not CRUSH.
 */
final class Placer {
    private final Collection<LabOsd> osds;
    private final List<int[]> dealt;

    Placer(Collection<LabOsd> osds, List<int[]> dealt) {
        this.osds = osds;
        this.dealt = dealt;
    }

    /** The OSDs of one group; those that are down are left out and not replaced, as long as they are in. */
    List<Integer> up(LabPool pool, int seed) {
        List<LabOsd> order = new ArrayList<>(pool.dealt ? asDealt(pool, seed) : List.of());
        osds.stream()
                .sorted(Comparator.comparingDouble(o -> draw(pool.id, seed, o.id)))
                .forEach(order::add);
        return order.stream()
                .distinct()
                .filter(o -> o.in && draw(seed, pool.id, o.id) < o.reweight)
                .limit(pool.size)
                .filter(o -> o.up)
                .map(o -> o.id)
                .toList();
    }

    /** Deals the groups out in turn, so that each OSD gets the given number and no group gets an OSD twice. */
    private List<LabOsd> asDealt(LabPool pool, int seed) {
        List<LabOsd> members = new ArrayList<>();
        int card = 0;
        for (LabOsd osd : osds) {
            int count = osd.id < dealt.size() ? dealt.get(osd.id)[pool.id - 1] : 0;
            int first = Math.floorMod(seed - card, pool.pgNum);
            if (first < count) {
                members.add(osd);
            }
            card += count;
        }
        return members;
    }

    /** A number from 0 up to 1 that these three decide. */
    private static double draw(int a, int b, int c) {
        long x = ((long) a << 40) ^ ((long) b << 16) ^ c;
        x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L + 0x9e3779b97f4a7c15L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        x = (x ^ (x >>> 31)) * 0xbf58476d1ce4e5b9L;
        return ((x ^ (x >>> 29)) >>> 11) / (double) (1L << 53);
    }
}
