package retell

import (
	"slices"
	"strconv"
)

// shingles are the hashes of each run of size words, in order; nil if there are fewer words.
func shingles(words []Word, size int) []uint64 {
	if len(words) < size {
		return nil
	}
	out := make([]uint64, len(words)-size+1)
	for i := range out {
		out[i] = hashOf(words[i : i+size])
	}
	return out
}

// hashOf is FNV-1a over the words, each ended by a zero byte, with its bits mixed so that the
// least of many hashes is the hash of any of them alike. It is the same on every machine.
func hashOf(words []Word) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range words {
		for i := range len(w.Low) {
			h = (h ^ uint64(w.Low[i])) * 1099511628211
		}
		h *= 1099511628211
	}
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// winnow keeps of a row of hashes the least of each window (Schleimer, Wilkerson and Aiken,
// 2003), so that two texts which share a run of window hashes anywhere share a kept one,
// however long either is; where most needs fewer, those that are least overall are kept.
func winnow(hashes []uint64, window, most int) []uint64 {
	var kept []uint64
	if len(hashes) < window {
		window = len(hashes)
	}
	at := -1 // Of the least in the window before.
	for i := 0; window > 0 && i+window <= len(hashes); i++ {
		if at < i {
			at = i
			for j := i; j < i+window; j++ {
				if hashes[j] <= hashes[at] {
					at = j
				}
			}
			kept = append(kept, hashes[at])
		} else if last := i + window - 1; hashes[last] <= hashes[at] {
			at = last
			kept = append(kept, hashes[at])
		}
	}
	return least(kept, most)
}

// least sorts hashes, drops what is there twice, and keeps the least of them.
func least(hashes []uint64, most int) []uint64 {
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	return hashes[:min(len(hashes), most)]
}

// keysOf names hashes under a prefix.
func keysOf(prefix string, hashes []uint64) []string {
	out := make([]string, len(hashes))
	for i, h := range hashes {
		out[i] = prefix + strconv.FormatUint(h, 36)
	}
	slices.Sort(out)
	return out
}
