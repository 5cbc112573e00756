using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;

namespace Konexio.Api.Start;

/// <summary>The clients that a development host has from the start, each standing for one kind of caller.</summary>
internal sealed record SandboxClient(string Name, Role Role, Guid? SubjectId, string StandsFor)
{
    public static IReadOnlyList<SandboxClient> All { get; } =
    [
        new("partner", Role.Partner, Sandbox.Partner, "a validated partner organisation that refers people"),
        new("otherPartner", Role.Partner, Sandbox.OtherPartner, "a second partner, which may see nothing of the first"),
        new("coordinator", Role.Coordinator, null, "a coordinator of the school, who reviews and positions"),
        new("supervisor", Role.Supervisor, null, "a supervisor, who decides what a coordinator proposes"),
        new("trainer", Role.Trainer, null, "a trainer"),
        new("tester", Role.Tester, null, "a tester at an exam"),
        new("mentor", Role.Mentor, Sandbox.Mentor, "a mentor, who sees their own mentees"),
        new("company", Role.Company, Sandbox.Company, "a company, which reads its hours"),
        new("safeguarding", Role.Safeguarding, null, "who looks after safeguarding incidents"),
        new("funder", Role.Funder, Sandbox.Funder, "a funder, who reads the reports of its grants"),
        new("administrator", Role.Administrator, null, "the school's administrator"),
    ];

    public string ClientId => $"sandbox-{Name}";
}
