package com.foodieexpress.live;

import java.util.List;

/// How what moves on a channel's map is written. `key` begins the keys of its JSON states (`rider:`);
/// `states` are the words of its states, whose places in the list stand for them in binary frames: new
/// words are added at the end.
public record MapLegend(String key, List<String> states) {

    public MapLegend {
        states = List.copyOf(states);
    }

    /// The place of a word; that of the last word for one that is not there.
    public int codeOf(String state) {
        int code = states.indexOf(state);
        return code < 0 ? states.size() - 1 : code;
    }
}
