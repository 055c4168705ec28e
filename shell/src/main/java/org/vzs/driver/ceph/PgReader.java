package org.vzs.driver.ceph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vzs.driver.PlacementGroup;

/**
 * Reads {@code pg dump pgs_brief}, token by token: a large cluster has 100,000 placement groups and more. Up to Mimic the
 * answer is the list itself; since Nautilus the list is the member {@code pg_stats} of an object.
 */
public final class PgReader {
    private PgReader() {}

    /**
     * Reads the whole answer.
     *
     * @throws IOException if it is none
     */
    public static List<PlacementGroup> read(JsonParser json) throws IOException {
        JsonToken first = json.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return groups(json);
        }
        if (first != JsonToken.START_OBJECT) {
            throw new IOException("neither a list of placement groups nor an object with one");
        }
        List<PlacementGroup> found = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("pg_stats") && value == JsonToken.START_ARRAY) {
                found = groups(json);
            } else {
                json.skipChildren();
            }
        }
        if (found == null) {
            throw new IOException("there is no pg_stats in it");
        }
        return found;
    }

    private static List<PlacementGroup> groups(JsonParser json) throws IOException {
        List<PlacementGroup> groups = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            groups.add(group(json));
        }
        return groups;
    }

    private static PlacementGroup group(JsonParser json) throws IOException {
        String id = "";
        String state = "";
        List<Integer> up = List.of();
        List<Integer> acting = List.of();
        int upPrimary = -1;
        int actingPrimary = -1;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "pgid" -> id = json.getText();
                case "state" -> state = json.getText();
                case "up" -> up = numbers(json);
                case "acting" -> acting = numbers(json);
                case "up_primary" -> upPrimary = json.getIntValue();
                case "acting_primary" -> actingPrimary = json.getIntValue();
                default -> json.skipChildren();
            }
        }
        int dot = id.indexOf('.');
        if (dot < 1) {
            throw new IOException("'" + id + "' is not the id of a placement group");
        }
        return new PlacementGroup(
                id.substring(0, dot), id.substring(dot + 1), state, up, acting, upPrimary, actingPrimary);
    }

    /** A place with no OSD is 2147483647 (CRUSH_ITEM_NONE), which is left out. */
    private static List<Integer> numbers(JsonParser json) throws IOException {
        List<Integer> numbers = new ArrayList<>(3);
        while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            int osd = json.getIntValue();
            if (osd != Integer.MAX_VALUE) {
                numbers.add(osd);
            }
        }
        return numbers;
    }
}
