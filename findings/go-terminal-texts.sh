#!/usr/bin/env bash
# Texts on a terminal by Go's libraries: glamour makes "drain itnot the other one" of a step's two paragraphs and shows "1986\. A year",
# tview shows nothing of a cell "[open]", and bubbles makes "twolines" of a cell's two lines.
#
# Expected: paragraphs stay apart, an escaped sign is the sign, a cell is shown as it stands, a line break at least as a space.
# Seen: glamour 0.5.0, with its styles dark and ascii, sets no space and no line between the paragraphs of an item or a quotation, nor
#   between a quotation's text and its list, so that "Costs" and "5 %" are "Costs5 %", and none for <br> in a cell; the address of a
#   link in a table is gone. tview (of October 2022) reads each text of a table and a list as one with colours in brackets: "[x]" of
#   a task that is done is gone, "[ ]" stays, and "list[str]" is "list"; a TextView shows brackets. bubbles 0.14.0, a table in
#   lipgloss 0.5.0, drops the line break.
# Matters to: run books shown by tools that build on glamour; registers of states, tasks and types in tview and bubbles.
# Source: CommonMark 0.31, 2.4 and 5.3; tview's package page, "Colors"; glamour's README, which names none of it.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at golang-1.19-go=1.19.8-2 golang-1.19-src=1.19.8-2 golang-github-charmbracelet-glamour-dev=0.5.0-2 \
    golang-github-rivo-tview-dev=0.0~git20221029.c4a7e50-1 golang-github-charmbracelet-bubbles-dev=0.14.0-2 \
    golang-github-charmbracelet-lipgloss-dev=0.5.0-1
for folder in /usr/lib/go-1.19 "$work/deb/usr/lib/go-1.19"; do
    [ ! -x "$folder/bin/go" ] || export GOROOT=$folder
done
export GOPATH=$work/deb/usr/share/gocode:/usr/share/gocode GO111MODULE=off GOCACHE=$work/cache GOFLAGS='' GOPROXY=off
cd "$work"
cat >texts.go <<'GO'
package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/charmbracelet/bubbles/table"
	"github.com/charmbracelet/glamour"
	"github.com/gdamore/tcell/v2"
	"github.com/rivo/tview"
)

var styles = regexp.MustCompile("\x1b\\[[0-9;]*m")

func main() {
	for _, text := range []string{
		"1. drain it\n\n   not the other one\n2. stop", "> Costs\n>\n> 5 %", "> It is late.\n> - 5 days", "1986\\. A year, \\# 12, a\\_b",
		"| id | note |\n|---|---|\n| C-1 | one<br>two |\n| C-2 | [book](https://example.org/a) |",
	} {
		shown := [2]string{}
		for i, style := range []string{"dark", "ascii"} {
			renderer, err := glamour.NewTermRenderer(glamour.WithStandardStyle(style))
			if err != nil {
				panic(err)
			}
			page, err := renderer.Render(text)
			if err != nil {
				panic(err)
			}
			shown[i] = strings.Join(strings.Fields(styles.ReplaceAllString(page, "")), " ")
		}
		fmt.Println("glamour:", shown[1])
		if strings.Count(shown[0], "") != strings.Count(shown[1], "") {
			fmt.Println("dark:", shown[0])
		}
	}
	screen := tcell.NewSimulationScreen("UTF-8")
	if err := screen.Init(); err != nil {
		panic(err)
	}
	screen.SetSize(40, 12)
	cells := []string{"[open]", "[x] done", "[ ] open", "list[str]", "see [1]", "[not done]"}
	view := tview.NewTable()
	for row, text := range cells {
		view.SetCell(row, 0, tview.NewTableCell(text))
	}
	view.SetRect(0, 0, 40, len(cells))
	view.Draw(screen)
	list := tview.NewList().ShowSecondaryText(false).AddItem("[open] C-1", "", 0, nil)
	list.SetRect(0, 6, 40, 1)
	list.Draw(screen)
	plain := tview.NewTextView().SetText("[open] C-1")
	plain.SetRect(0, 7, 40, 1)
	plain.Draw(screen)
	screen.Show()
	drawn, width, _ := screen.GetContents()
	for row, text := range append(cells, "[open] C-1 in a list", "[open] C-1 in a text") {
		line := ""
		for _, cell := range drawn[row*width : (row+1)*width] {
			line += string(cell.Runes)
		}
		fmt.Printf("tview: %s: %s\n", text, strings.TrimSpace(line))
	}
	rows := table.New(table.WithColumns([]table.Column{{Title: "note", Width: 12}}), table.WithRows([]table.Row{{"two\nlines"}}))
	fmt.Println("bubbles:", strings.Join(strings.Fields(styles.ReplaceAllString(rows.View(), "")), " "))
}
GO
"$GOROOT/bin/go" build -o texts texts.go 2>go.log || cannot "Go: $(tail -n 3 go.log)"
expect 'shown' 'glamour: 1. drain itnot the other one 2. stop
glamour: | Costs5 %
glamour: | It is late.• 5 days
glamour: 1986\. A year, \# 12, a\_b
glamour: ID | NOTE ------+--------- C-1 | onetwo C-2 | book
tview: [open]: 
tview: [x] done: done
tview: [ ] open: [ ] open
tview: list[str]: list
tview: see [1]: see [1]
tview: [not done]: [not done]
tview: [open] C-1 in a list: C-1
tview: [open] C-1 in a text: [open] C-1
bubbles: note twolines' "$(./texts)"
