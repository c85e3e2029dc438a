// The conditions of cases.py with cel-go; built inside cel-go's own source tree by cel.sh.
//
//	main conditions FILE            evaluations a second of each condition
//	main pipeline CONDITION FILE    one condition on every asset of an NDJSON file
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"syscall"

	"github.com/google/cel-go/cel"
)

type condition struct {
	Name       string         `json:"name"`
	Expression string         `json:"expression"`
	Document   map[string]any `json:"document"`
}

// Only what is evaluated: encoding/json skips the rest of an asset.
type asset struct {
	Resource struct {
		Data map[string]any `json:"data"`
	} `json:"resource"`
}

func compile(expression string) cel.Program {
	env, err := cel.NewEnv(cel.Variable("resource", cel.DynType))
	check(err)
	ast, issues := env.Compile(expression)
	check(issues.Err())
	program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
	check(err)
	return program
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func cpuSeconds() float64 {
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	seconds := func(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }
	return seconds(usage.Utime) + seconds(usage.Stime)
}

// Evaluations a second, best of three runs of about a third of a second.
func best(program cel.Program, activation cel.Activation) int {
	best := 0.0
	for range 3 {
		count, batch := 0, 1000
		start, elapsed := cpuSeconds(), 0.0
		for elapsed < 0.3 {
			for range batch {
				if _, _, err := program.Eval(activation); err != nil {
					return 0
				}
			}
			count += batch
			elapsed = cpuSeconds() - start
			if elapsed < 0.03 {
				batch *= 2
			}
		}
		best = max(best, float64(count)/elapsed)
	}
	return int(best)
}

func conditions(path string) {
	text, err := os.ReadFile(path)
	check(err)
	var cases []condition
	check(json.Unmarshal(text, &cases))
	for _, c := range cases {
		program := compile(c.Expression)
		activation, err := cel.NewActivation(map[string]any{"resource": c.Document})
		check(err)
		answer, _, err := program.Eval(activation)
		check(err)
		fmt.Printf("%s\t%v\t%d\n", c.Name, answer.Value(), best(program, activation))
	}
}

func pipeline(expression, path string) {
	program := compile(expression)
	file, err := os.Open(path)
	check(err)
	lines := bufio.NewScanner(bufio.NewReaderSize(file, 1<<20))
	lines.Buffer(make([]byte, 1<<20), 1<<26)
	assets, holding, errors := 0, 0, 0
	for lines.Scan() {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		var asset asset
		check(json.Unmarshal(line, &asset))
		assets++
		result, _, err := program.Eval(map[string]any{"resource": asset.Resource.Data})
		if err != nil {
			errors++
		} else if result.Value() == true {
			holding++
		}
	}
	check(lines.Err())
	fmt.Printf("%d\t%d\t%d\n", assets, holding, errors)
}

func main() {
	switch {
	case len(os.Args) == 3 && os.Args[1] == "conditions":
		conditions(os.Args[2])
	case len(os.Args) == 4 && os.Args[1] == "pipeline":
		pipeline(os.Args[2], os.Args[3])
	default:
		log.Fatal("usage: main conditions FILE | pipeline CONDITION FILE")
	}
}
