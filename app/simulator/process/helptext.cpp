// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/process/helptext.h"

namespace simulator {

QString helpText()
{
    return QStringLiteral(R"(A stand-in for the Anypoint platform. It speaks HTTP on the loopback address only, keeps everything in
memory, and prints "listening on URL" once it serves; with --tls the path of its certificate is on the
next line. SIGTERM or Ctrl+C ends it.

Who can sign in:
  user demo, password demo                      may do everything
  user viewer, password viewer                  reads; changes are refused with 403
  connected app demo-client, secret demo-secret may do everything; /me has the data of its creator
  connected app bare-client, secret bare-secret the same, but /me has no user

VPC endpoints: a new one is Valid for 4 s. Then it is Available if its owner is amazon, else
PendingAcceptance until the owner accepts (see --accept-after). It becomes Invalid when the service name
holds vpce-svc-0dead or nonexistent, when an AWS service is asked for with an account as owner or the
other way round, or when the region in the service name is not the region given.

VPNs: a new one is pending for 12 s. Its tunnels come up 20 s later, but never when its remote address is in
192.0.2.0/24. Removing takes 6 s, a change of startupAction keeps the tunnels of the connection down for 8 s.

Transit gateways: a new one is unattached for 3 s, then waits for its owner (see --accept-after), then is
refreshing for 4 s and available. One whose resourceShareId begins with 0dead is never found. While one
waits for its owner, what else is asked of its space begins only when he has decided.

Every answer carries X-ANYPNT-TRX-ID. A name of more than 255 characters is refused.

Control paths, for tests: no token, no limit, not counted. Bodies and answers are JSON.
  GET    /__simulator/statistics          requests, refusals (429), peakPerSecond, requestsByPath, refusalsByPath
  DELETE /__simulator/statistics          start counting anew
  POST   /__simulator/accept?vpceId=ID    the owner accepts the VPC endpoint
  POST   /__simulator/reject?vpceId=ID    the owner rejects it; with tgwId=ID both decide on a transit gateway
  POST   /__simulator/tunnel?vpnId=ID&tunnel=1&status=UP   the remote end of a tunnel goes UP or DOWN
  POST   /__simulator/expire-tokens       all tokens given so far become invalid
  POST   /__simulator/faults              makes coming requests fail, first come first hit:
         {"fault":KIND, "method":"POST", "path":REGEXP, "status":503, "delayMs":0, "count":1, "applyFirst":false}
         Only fault is needed. count is how many requests are hit. With applyFirst the request is carried out
         and only its answer is spoiled.
         What is spoiled carries the header X-Simulated-Fault.
  DELETE /__simulator/faults              forget the faults that hit nothing yet

Kinds of fault:
  status            an error of this status          drop      the connection is closed without an answer
  hang              no answer, connection kept open  delay     the right answer, delayMs late
  html              an HTML page instead of JSON     empty     no body
  truncate          half of the body, then closed    huge      an error page of 5 MB
  redirect          302 to another host              retry-after-date  429, Retry-After as a date in delayMs)");
}

} // namespace simulator
