package conflict

// measureUnit is a word after a number that says in what it is measured.
type measureUnit struct {
	measure string // "distance"; what two figures must share to be compared.
	unit    string // "km"; as kept in the figure.
	scale   float64
}

// measureUnits by word. scale turns a value into the first unit of the same measure.
var measureUnits = map[string]measureUnit{
	"km": {"distance", "km", 1}, "kilometre": {"distance", "km", 1}, "kilometres": {"distance", "km", 1}, "kilometer": {"distance", "km", 1},
	"kilometers": {"distance", "km", 1}, "mile": {"distance", "miles", 1.609344}, "miles": {"distance", "miles", 1.609344},
	"metre": {"distance", "m", .001}, "metres": {"distance", "m", .001}, "meter": {"distance", "m", .001}, "meters": {"distance", "m", .001},
	"feet": {"distance", "feet", .0003048}, "foot": {"distance", "feet", .0003048}, "inch": {"distance", "inches", .0000254}, "inches": {"distance", "inches", .0000254},
	"cm": {"distance", "cm", .00001}, "mm": {"distance", "mm", .000001}, "centimetres": {"distance", "cm", .00001}, "centimeters": {"distance", "cm", .00001},
	"micrometres": {"distance", "µm", 1e-9}, "micrometers": {"distance", "µm", 1e-9}, "microns": {"distance", "µm", 1e-9}, "nm": {"distance", "nm", 1e-12}, "nanometres": {"distance", "nm", 1e-12}, "nanometers": {"distance", "nm", 1e-12},
	"millimetres": {"distance", "mm", .000001}, "millimeters": {"distance", "mm", .000001}, "kg": {"weight", "kg", 1}, "kilograms": {"weight", "kg", 1},
	"kilos": {"weight", "kg", 1}, "tonnes": {"weight", "tonnes", 1000}, "tons": {"weight", "tons", 1000}, "ton": {"weight", "tons", 1000}, "tonne": {"weight", "tonnes", 1000},
	"pounds": {"weight", "pounds", .45359237}, "lbs": {"weight", "pounds", .45359237}, "gigatonnes": {"weight", "gigatonnes", 1e12}, "gigatons": {"weight", "gigatonnes", 1e12},
	"gt": {"weight", "gigatonnes", 1e12}, "seconds": {"duration", "seconds", 1. / 86400}, "second": {"duration", "seconds", 1. / 86400},
	"minute": {"duration", "minutes", 1. / 1440}, "minutes": {"duration", "minutes", 1. / 1440}, "hour": {"duration", "hours", 1. / 24}, "hours": {"duration", "hours", 1. / 24},
	"day": {"duration", "days", 1}, "days": {"duration", "days", 1}, "week": {"duration", "weeks", 7}, "weeks": {"duration", "weeks", 7},
	"month": {"duration", "months", 30.4}, "months": {"duration", "months", 30.4}, "year": {"duration", "years", 365.25}, "years": {"duration", "years", 365.25},
	"decade": {"duration", "decades", 3652.5}, "decades": {"duration", "decades", 3652.5}, "century": {"duration", "centuries", 36525}, "centuries": {"duration", "centuries", 36525},
	"degrees": {"temperature", "degrees", 1}, "degree": {"temperature", "degrees", 1}, "°": {"temperature", "degrees", 1}, "celsius": {"temperature", "degrees", 1},
	"ppm": {"concentration", "ppm", 1}, "mph": {"speed", "mph", 1.609344}, "kph": {"speed", "kph", 1}, "acres": {"area", "acres", 1}, "acre": {"area", "acres", 1}, "hectares": {"area", "hectares", 2.47105}, "hectare": {"area", "hectares", 2.47105},
	"litres": {"volume", "litres", 1}, "litre": {"volume", "litres", 1}, "liters": {"volume", "litres", 1}, "liter": {"volume", "litres", 1},
	"gallons": {"volume", "gallons", 3.785}, "gallon": {"volume", "gallons", 3.785}, "barrels": {"volume", "barrels", 158.987}, "barrel": {"volume", "barrels", 158.987},
	"watts": {"power", "watts", 1}, "mw": {"power", "MW", 1e6}, "megawatts": {"power", "MW", 1e6}, "gw": {"power", "GW", 1e9}, "gigawatts": {"power", "GW", 1e9},
	"dollars": {"money", "USD", 1}, "dollar": {"money", "USD", 1}, "euros": {"money", "EUR", 1}, "euro": {"money", "EUR", 1}, "cents": {"money", "US cents", .01},
	"yen": {"money", "JPY", 1}, "rupees": {"money", "INR", 1}, "yuan": {"money", "CNY", 1}, "roubles": {"money", "RUB", 1}, "rubles": {"money", "RUB", 1}, "francs": {"money", "francs", 1},
	"usd": {"money", "USD", 1}, "eur": {"money", "EUR", 1}, "gbp": {"money", "GBP", 1}, "quid": {"money", "GBP", 1}, "marks": {"money", "marks", 1},
}

// powerUnits are units of two words.
var powerUnits = map[string]measureUnit{
	"square kilometres": {"area", "km²", 247.105}, "square kilometers": {"area", "km²", 247.105}, "sq km": {"area", "km²", 247.105},
	"square miles": {"area", "square miles", 640}, "sq miles": {"area", "square miles", 640},
	"square metres": {"area", "m²", .000247105}, "square meters": {"area", "m²", .000247105}, "square feet": {"area", "square feet", .0000229568},
	"cubic metres": {"volume", "m³", 1000}, "cubic meters": {"volume", "m³", 1000},
}

// byUnit is measureUnits by the unit that figures keep: words of one unit have one scale.
var byUnit = func() map[string]measureUnit {
	out := map[string]measureUnit{}
	for _, table := range []map[string]measureUnit{measureUnits, powerUnits} {
		for _, m := range table {
			out[m.unit] = m
		}
	}
	return out
}()

// currencies by the sign before (or, for some, after) an amount.
var currencies = map[string]string{
	"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₪": "ILS", "₺": "TRY", "usd": "USD", "eur": "EUR", "gbp": "GBP",
}

func isCurrency(low string) bool { return currencies[low] != "" }

// bound is what a modifier does to a number.
type bound int

const (
	least bound = iota // "at least 30": [30, open)
	most               // "up to 30": [0, 30]
	near               // "about 30": a tenth to each side
	below              // "nearly 30": a tenth below
	same               // "exactly 30", "only 30"
)

// boundWords are words beside a number, and how they bound it.
type boundWords struct {
	words string
	bound bound
}

// modifiers before a number, longest first.
var modifiers = byFirst([]boundWords{
	{"no fewer than", least}, {"no less than", least}, {"not less than", least}, {"no more than", most}, {"not more than", most},
	{"as many as", most}, {"as much as", most}, {"as few as", least}, {"a total of", same}, {"an estimated", near}, {"a record", same}, {"a minimum of", least}, {"a maximum of", most},
	{"upwards of", least}, {"in excess of", least}, {"more than", least}, {"greater than", least}, {"at least", least}, {"fewer than", most}, {"less than", most},
	{"at most", most}, {"up to", most}, {"close to", near}, {"well over", least}, {"just over", least}, {"just under", below}, {"or so", near},
	{"not even", most}, {"over", least}, {"above", least}, {"exceeding", least}, {"under", most}, {"below", most}, {"nearly", below}, {"almost", below}, {"about", near}, {"around", near},
	{"approximately", near}, {"approx", near}, {"roughly", near}, {"some", near}, {"estimated", near}, {"circa", near}, {"~", near}, {">", least}, {"<", most}, {"≥", least},
	{"≤", most}, {"exactly", same}, {"only", same}, {"just", same}, {"precisely", same}, {"merely", same}, {"another", same},
})

// modifiersAfter a number.
var modifiersAfter = byFirst([]boundWords{{"or more", least}, {"or so", near}, {"or fewer", most}, {"or less", most}, {"at least", least}, {"at most", most}, {"plus", least}, {"+", least}})
