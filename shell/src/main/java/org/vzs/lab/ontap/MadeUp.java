package org.vzs.lab.ontap;

/**
 * The filer of a fresh lab, with two troubles of an administrator's notes: a snapshot that a LUN clone holds under a
 * mirror, and a clone volume that a failed verification left behind.
 */
final class MadeUp {
    private static final long GB = 1 << 20;

    private MadeUp() {}

    static void fill(LabFiler filer) {
        FilerDisks.fill(filer);
        volume(filer, "vol0", "aggr0", 8 * GB, 2 * GB);
        LabVolume exchange = volume(filer, "exchvol", "aggr1", 100 * GB, 50 * GB);
        LabVolume copy = volume(filer, "testvol", "aggr1", 100 * GB, 50 * GB);
        for (LabVolume v : new LabVolume[] {exchange, copy}) {
            snapshot(v, "netapp(0151729559)_testvol.1747", "Jan 16 06:12", "0 0 0 0", "", false);
            snapshot(v, "@snapmir@{93F9293E-17BB-4AF5-91D6-FBEFBDCFCCFE}", "Jan 16 06:12", "0 0 0 0", "", false);
        }
        snapshot(copy, "exchsnap__exchange_01-01-2015_06.00.46", "Jan 16 06:01", "0 0 0 0", "snapmirror", true);
        filer.mirrors.add(new LabMirror("exchvol", "testvol"));
        LabVolume clone = volume(filer, "sdw_cl_testvol_0", "aggr1", 100 * GB, 50 * GB);
        clone.parent = "testvol";
        clone.parentSnapshot = "exchsnap__exchange_01-01-2015_06.00.46";

        LabVolume mail = volume(filer, "mail", "aggr1", 200 * GB, 90 * GB);
        LabVolume mailCopy = volume(filer, "mailvol", "aggr1", 200 * GB, 90 * GB);
        for (LabVolume v : new LabVolume[] {mail, mailCopy}) {
            snapshot(v, "netapp(0151729559)_mailvol.212", "Dec 19 06:12", "1 1 0 0", "", false);
            snapshot(v, "exchsnap__exchange_02-23-2009_05.00.40", "Dec 18 05:01", "56 12 26 3", "", false);
        }
        filer.mirrors.add(new LabMirror("mail", "mailvol"));

        filer.groups.put("exch01", true);
        filer.groups.put("verify01", false);
        lun(filer, "/vol/exchvol/db.lun", "").group = "exch01";
        lun(filer, "/vol/mail/db.lun", "").group = "exch01";
        lun(filer, "/vol/mailvol/db.lun", "");
        lun(filer, "/vol/mailvol/{3fd1acat-346c-216d-b6e4-bdf90a52801f}.rws", "exchsnap__exchange_02-23-2009_05.00.40");
        lun(filer, "/vol/sdw_cl_testvol_0/db.lun", "").group = "verify01";
    }

    private static LabVolume volume(LabFiler filer, String name, String aggregate, long size, long used) {
        LabVolume volume = new LabVolume(name, aggregate, size, used);
        filer.volumes.put(name, volume);
        return volume;
    }

    private static void snapshot(
            LabVolume volume, String name, String date, String percents, String owner, boolean kept) {
        volume.snapshots.add(new LabSnapshot(name, date, percents, owner, kept));
    }

    private static LabLun lun(LabFiler filer, String path, String backing) {
        LabLun lun = new LabLun(path, 40 * GB * 1024, backing);
        filer.luns.put(path, lun);
        return lun;
    }
}
