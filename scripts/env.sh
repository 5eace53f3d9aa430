# Sourced by the other scripts: where the tests' Neo4j keeps its graph, as graph/neo/neotest says.
if [ -n "${XDG_DATA_HOME:-}" ]; then
  TEST_DATA="$XDG_DATA_HOME/whosaid/test"
elif [ "$(uname)" = Darwin ]; then
  TEST_DATA="$HOME/Library/Application Support/whosaid/test"
else
  TEST_DATA="$HOME/.local/share/whosaid/test"
fi
