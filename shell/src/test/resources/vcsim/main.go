// A vCenter (or ESXi) simulator with TLS on a free port of 127.0.0.1, for the tests. It prints its URL on the first line and
// its certificate's SHA-256 on the second, and ends when its standard input does, so that it never outlives the test.
package main

import (
	"context"
	"crypto/sha256"
	"crypto/tls"
	"flag"
	"fmt"
	"io"
	"io/ioutil"
	"log"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/vmware/govmomi"
	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/view"
	"github.com/vmware/govmomi/vim25/types"
)

type list []string

func (l *list) String() string     { return strings.Join(*l, ",") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

func main() {
	vms := flag.Int("vms", 2, "number of virtual machines, even")
	esx := flag.Bool("esx", false, "a single ESXi host instead of a vCenter")
	template := flag.Bool("template", false, "make the last virtual machine a template")
	user := flag.String("user", "user", "user name")
	password := flag.String("password", "pass", "password")
	var names, delays list
	flag.Var(&names, "name", "new name of the next virtual machine; may be repeated")
	flag.Var(&delays, "delay", "OPERATION=MILLISECONDS; may be repeated")
	flag.Parse()
	log.SetOutput(ioutil.Discard)

	model := simulator.VPX()
	if *esx {
		model = simulator.ESX()
		model.Machine = *vms
	} else {
		model.Machine = *vms / 2 // in the cluster's pool and on the host that stands alone
	}
	defer model.Remove()
	check(model.Create())
	for _, d := range delays {
		at := strings.LastIndex(d, "=")
		ms, err := strconv.Atoi(d[at+1:])
		check(err)
		if model.DelayConfig.MethodDelay == nil {
			model.DelayConfig.MethodDelay = map[string]int{}
		}
		model.DelayConfig.MethodDelay[d[:at]] = ms
	}
	model.Service.Listen = &url.URL{Host: "127.0.0.1:0", User: url.UserPassword(*user, *password)}
	model.Service.TLS = new(tls.Config)
	server := model.Service.NewServer()
	prepare(server.URL, names, *template)

	fmt.Printf("https://%s\n", server.URL.Host)
	fmt.Printf("sha256:%x\n", sha256.Sum256(server.Certificate().Raw))
	_, _ = io.Copy(ioutil.Discard, os.Stdin)
	// The server is not closed: that would wait for clients that wait for updates.
}

// prepare renames the first machines and makes the last one a template.
func prepare(u *url.URL, names []string, template bool) {
	if len(names) == 0 && !template {
		return
	}
	ctx := context.Background()
	client, err := govmomi.NewClient(ctx, u, true)
	check(err)
	v, err := view.NewManager(client.Client).CreateContainerView(
		ctx, client.ServiceContent.RootFolder, []string{"VirtualMachine"}, true)
	check(err)
	refs, err := v.Find(ctx, []string{"VirtualMachine"}, nil)
	check(err)
	for i, name := range names {
		// By reconfiguring, which unlike renaming lets two machines have the same name, as two folders would.
		vm := object.NewVirtualMachine(client.Client, refs[i])
		task, err := vm.Reconfigure(ctx, types.VirtualMachineConfigSpec{Name: name})
		check(err)
		check(task.Wait(ctx))
	}
	if template {
		vm := object.NewVirtualMachine(client.Client, refs[len(refs)-1])
		task, err := vm.PowerOff(ctx)
		check(err)
		check(task.Wait(ctx))
		check(vm.MarkAsTemplate(ctx))
	}
	check(client.Logout(ctx))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
