// For Scripts/valgrind.sh only: preloaded into the test binary.
//
// libdispatch hands sigsuspend a signal mask that lies in read-only memory. Valgrind 3.19 writes
// into the mask that it is given and dies of it ("the 'impossible' happened"), so it is given a copy.
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
    sigset_t copy = *mask;
    return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}
