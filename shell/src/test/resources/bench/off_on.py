"""Powers every machine of a vCenter off and on again, all tasks in flight: what vzs is measured against."""
import ssl
import sys

from pyVim.connect import Disconnect, SmartConnect
from pyVmomi import vim, vmodl

Collector = vmodl.query.PropertyCollector


def machines(content, names):
    view = content.viewManager.CreateContainerView(content.rootFolder, [vim.VirtualMachine], True)
    walk = Collector.TraversalSpec(name="walk", path="view", skip=False, type=vim.view.ContainerView)
    spec = Collector.FilterSpec(
        objectSet=[Collector.ObjectSpec(obj=view, skip=True, selectSet=[walk])],
        propSet=[Collector.PropertySpec(type=vim.VirtualMachine, pathSet=["name", "runtime.powerState"])],
    )
    found = content.propertyCollector.RetrieveContents([spec])
    return [o.obj for o in found if any(p.name == "name" and p.val in names for p in o.propSet)]


def wait(content, tasks):
    collector = content.propertyCollector.CreatePropertyCollector()
    collector.CreateFilter(
        Collector.FilterSpec(
            objectSet=[Collector.ObjectSpec(obj=t) for t in tasks],
            propSet=[Collector.PropertySpec(type=vim.Task, pathSet=["info.state"])],
        ),
        True,
    )
    left = {str(t) for t in tasks}
    version = ""
    while left:
        update = collector.WaitForUpdatesEx(version)
        version = update.version
        for filtered in update.filterSet:
            for changed in filtered.objectSet:
                if any(c.val in ("success", "error") for c in changed.changeSet):
                    left.discard(str(changed.obj))


port, user, password, csv = sys.argv[1:]
with open(csv, encoding="utf-8") as lines:
    wanted = {line.strip() for line in lines}
service = SmartConnect(
    host="127.0.0.1", port=int(port), user=user, pwd=password, sslContext=ssl._create_unverified_context()
)
vms = machines(service.content, wanted)
wait(service.content, [vm.PowerOffVM_Task() for vm in vms])
wait(service.content, [vm.PowerOnVM_Task() for vm in vms])
Disconnect(service)
