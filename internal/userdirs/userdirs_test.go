package userdirs

import "testing"

func TestDir(t *testing.T) {
	for _, c := range []struct {
		name, goos string
		env        map[string]string
		want       string // Empty if it must be refused.
	}{
		{"xdg", "linux", map[string]string{"XDG_DATA_HOME": "/d", "HOME": "/h"}, "/d/whosaid"},
		{"xdg on a mac", "darwin", map[string]string{"XDG_DATA_HOME": "/d", "HOME": "/h"}, "/d/whosaid"},
		{"relative xdg is ignored", "linux", map[string]string{"XDG_DATA_HOME": "d", "HOME": "/h"}, "/h/.local/share/whosaid"},
		{"home", "linux", map[string]string{"HOME": "/h"}, "/h/.local/share/whosaid"},
		{"home on a mac", "darwin", map[string]string{"HOME": "/h"}, "/h/Library/Application Support/whosaid"},
		{"nothing set", "linux", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			getenv := func(k string) string { return c.env[k] }
			got, err := dir(getenv, c.goos, "XDG_DATA_HOME", ".local/share", "Library/Application Support")
			if got != c.want || (err != nil) != (c.want == "") {
				t.Errorf("dir = %q, %v; want %q", got, err, c.want)
			}
		})
	}
}
