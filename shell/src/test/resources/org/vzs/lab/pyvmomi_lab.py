"""Drives the lab's vCenter with pyvmomi: HOST PORT USER PASSWORD SHA256-FINGERPRINT. Prints what it found, ends with 'ok'."""
import hashlib
import socket
import ssl
import sys

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import vim, vmodl

host, port, user, password, fingerprint = sys.argv[1:]
context = ssl._create_unverified_context()

# the certificate shown is the pinned one
with context.wrap_socket(socket.create_connection((host, int(port)))) as tls:
    shown = "sha256:" + hashlib.sha256(tls.getpeercert(binary_form=True)).hexdigest()
assert shown == fingerprint, (shown, fingerprint)

try:
    SmartConnect(host=host, port=int(port), user=user, pwd="wrong", sslContext=context)
    raise AssertionError("a wrong password was taken")
except vim.fault.InvalidLogin:
    print("InvalidLogin")

si = SmartConnect(host=host, port=int(port), user=user, pwd=password, sslContext=context)
content = si.RetrieveContent()
pc = content.propertyCollector
print(content.about.fullName, content.about.apiVersion)
assert si.content.sessionManager.currentSession.userName == "VSPHERE.LOCAL\\Administrator"
assert si.CurrentTime() is not None

view = content.viewManager.CreateContainerView(content.rootFolder, [vim.VirtualMachine], True)


def filter_spec(kind, paths, view_ref):
    step = vmodl.query.PropertyCollector.TraversalSpec(name="view", path="view", skip=False, type=vim.view.ContainerView)
    start = vmodl.query.PropertyCollector.ObjectSpec(obj=view_ref, skip=True, selectSet=[step])
    wanted = vmodl.query.PropertyCollector.PropertySpec(type=kind, pathSet=paths, all=False)
    return vmodl.query.PropertyCollector.FilterSpec(objectSet=[start], propSet=[wanted])


def listing(paths, page):
    spec = filter_spec(vim.VirtualMachine, paths, view)
    options = vmodl.query.PropertyCollector.RetrieveOptions(maxObjects=page)
    result, found, pages = pc.RetrievePropertiesEx([spec], options), [], 1
    while True:
        found += result.objects
        if not result.token:
            return found, pages
        result, pages = pc.ContinueRetrievePropertiesEx(token=result.token), pages + 1


objects, pages = listing(["name", "runtime.powerState", "config.template", "guest.toolsRunningStatus", "snapshot"], 15)
vms = {o.obj: {p.name: p.val for p in o.propSet} for o in objects}
print(len(vms), "VMs in", pages, "pages")
assert len(vms) == 40 and pages == 3
names = [v["name"] for v in vms.values()]
assert names.count("web01") == 2
assert "\u7d4c\u7406\u30b5\u30fc\u30d0\u30fc" in names


def vm(name):
    return next(o for o, v in vms.items() if v["name"] == name)


# whole objects, and properties one at a time
my1 = vm("MyVM1")
assert my1.name == "MyVM1" and my1.config.hardware.numCPU == 2 and my1.summary.config.memorySizeMB == 4096
assert isinstance(my1.config.hardware.device[1], vim.vm.device.VirtualDisk)
assert my1.runtime.host.name == "esx01.lab.example.com"
assert my1.runtime.host.parent.name == "Production"
assert my1.datastore[0].summary.type == "VMFS"
assert my1.parent.name == "Administration" and my1.parent.parent.parent.name == "Tokyo"
assert [h.summary.hardware.numCpuCores for h in my1.runtime.host.parent.host] == [32, 32]
assert content.searchIndex.FindByInventoryPath("Tokyo/vm/Administration/MyVM1") == my1
assert content.searchIndex.FindByUuid(None, my1.config.uuid, True, False) == my1


def wait(tasks):
    """Waits through WaitForUpdates; gives every state and progress that was seen."""
    seen = []
    objs = [vmodl.query.PropertyCollector.ObjectSpec(obj=t) for t in tasks]
    prop = vmodl.query.PropertyCollector.PropertySpec(type=vim.Task, pathSet=["info.state", "info.progress"], all=False)
    f = pc.CreateFilter(vmodl.query.PropertyCollector.FilterSpec(objectSet=objs, propSet=[prop]), True)
    try:
        left, version = {str(t) for t in tasks}, None
        while left:
            update = pc.WaitForUpdates(version)
            version = update.version
            for fs in update.filterSet:
                for o in fs.objectSet:
                    for c in o.changeSet:
                        seen.append(str(c.val))
                        if c.name == "info.state" and c.val in ("success", "error"):
                            left.discard(str(o.obj))
    finally:
        f.Destroy()
    return seen


seen = wait([my1.PowerOn()])
assert my1.runtime.powerState == "poweredOn", my1.runtime.powerState
assert seen[-1] != "queued" and "success" in seen, seen
print("power on:", " ".join(seen))

again = my1.PowerOn()
wait([again])
assert isinstance(again.info.error, vim.fault.InvalidPowerState), again.info.error
assert again.info.error.existingState == "poweredOn"
print("InvalidPowerState:", again.info.error.msg)

many = [vm(n) for n in ("MyVM3", "web04", "dev-bo", "test-win11")]
wait([v.PowerOn() for v in many])
assert all(v.runtime.powerState == "poweredOn" for v in many)
wait([v.PowerOff() for v in many])
assert all(v.runtime.powerState == "poweredOff" for v in many)

first = my1.CreateSnapshot("first", "made by pyvmomi", False, False)
wait([first])
assert first.info.result == my1.snapshot.currentSnapshot
wait([my1.CreateSnapshot("second", "", False, True)])
root = my1.snapshot.rootSnapshotList[0]
assert root.name == "first" and root.description == "made by pyvmomi" and root.childSnapshotList[0].name == "second"
assert root.childSnapshotList[0].snapshot == my1.snapshot.currentSnapshot
wait([root.snapshot.RemoveSnapshot_Task(False)])
assert my1.snapshot.rootSnapshotList[0].name == "second", my1.snapshot
wait([my1.RemoveAllSnapshots()])
assert my1.snapshot is None

try:
    vm("ntp01").ShutdownGuest()
    raise AssertionError("a guest without tools was shut down")
except vim.fault.ToolsUnavailable:
    print("ToolsUnavailable")

try:
    vim.VirtualMachine("vm-9", si._stub).name
    raise AssertionError("a machine that is not there answered")
except vmodl.fault.ManagedObjectNotFound:
    print("ManagedObjectNotFound")

wait([my1.PowerOff()])
view.Destroy()
Disconnect(si)
try:
    my1.name
    raise AssertionError("answered after the logout")
except vim.fault.NotAuthenticated:
    print("NotAuthenticated")
print("ok")
