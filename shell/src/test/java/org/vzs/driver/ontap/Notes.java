package org.vzs.driver.ontap;

/** What administrators' notes show of 7-Mode, as printed. */
final class Notes {
    private Notes() {}

    static final String HEAD = """
            Volume testvol
            working...

              %/used       %/total  date          name
            ----------  ----------  ------------  --------
            """;

    static final String BUSY_LUNS =
            " 56% (12%)   26% ( 3%)  Dec 18 05:01  exchsnap__exchange_02-23-2009_05.00.40 (busy,LUNs)\n";

    static final String CLONES_AFTER = HEAD
            + "  0% ( 0%)    0% ( 0%)  Jan 16 06:12  netapp(0151729559)_testvol.1747\n"
            + "  0% ( 0%)    0% ( 0%)  Jan 16 06:12  @snapmir@{93F9293E-17BB-4AF5-91D6-FBEFBDCFCCFE}\n";

    static final String CLONES_BEFORE = CLONES_AFTER
            + "  0% ( 0%)    0% ( 0%)  Jan 16 06:01  exchsnap__exchange_01-01-2015_06.00.46 (busy,snapmirror,vclone)\n";

    static final String DF = """
            Filesystem               total       used      avail capacity  Mounted on
            /vol/sdw_cl_testvol_0/      100GB       50GB      50GB      50%  /vol/sdw_cl_testvol_0/
            /vol/sdw_cl_testvol_0/.snapshot        0KB    1000KB        0KB     ---%  /vol/sdw_cl_testvol_0/.snapshot
            """;

    /** Data ONTAP 8.1, another administrator's page. */
    static final String RAID = """
            aggregate aggr1 (online, raid_dp) (block checksums)
              Plex /aggr1/plex0 (online, normal, active, pool0)
                RAID group /aggr1/plex0/rg0 (normal, block checksums)

                  RAID Disk Device  HA  SHELF BAY CHAN Pool Type  RPM  Used (MB/blks)
                  --------- ------  ------------- ---- ---- ---- ----- --------------
                  dparity   v4.19   v4    ?   ?   FC:B   0  FCAL 15000 1020/2089984
                  data      v4.21   v4    ?   ?   FC:B   0  FCAL 15000 1020/2089984

            RAID Disk Device  HA  SHELF BAY CHAN Pool Type  RPM  Used (MB/blks)
            --------- ------  ------------- ---- ---- ---- ----- --------------
            Spare disks for block or zoned checksum traditional volumes or aggregates
            spare     0a.27   0a    1   11  FC:A   0  ATA   7200 847555/1735794176

            Broken disks

            RAID Disk Device  HA  SHELF BAY CHAN Pool Type  RPM  Used (MB/blks)
            --------- ------  ------------- ---- ---- ---- ----- --------------
            failed    0a.26   0a    1   10  FC:A   0  ATA   7200 847555/1735794176
            """;
}
