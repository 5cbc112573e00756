using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Tests.Store;

public sealed class FullRoomTests(CurriculumStore store)
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_room_full_of_learners_who_sign_at_once_all_stand_on_the_register_each_once()
    {
        var school = await AStoredSchool.In(store);
        var entries = await school.Enrol(30);
        var session = school.Class();
        (await school.Add(session)).ShouldBeEmpty();
        await store.Do(async services => (await AStoredSchool.Locked(services, session.Id)).Register.Open(SigningSecret.Create(), session.Slot.StartsAt).Succeeded.ShouldBeTrue());
        var code = (await store.Read(async services => await services.GetRequiredService<ISessions>().Find(session.Id, Ct)))!.Register.ShowCodes(session.Slot.StartsAt).Value.Pin;

        // Each sends the code twice, as an impatient finger does.
        var signed = await Task.WhenAll(entries.Concat(entries).Select(entry => Task.Run(() => Sign(school, session.Id, entry, code, session.Slot.StartsAt), Ct)));

        signed.Count(accepted => accepted).ShouldBe(30);
        (await store.Owner.Value<long>("select count(*) from curriculum.register_lines where session_id = $1 and signature_method = 'pin'", session.Id.Value)).ShouldBe(30);
    }

    private async Task<bool> Sign(AStoredSchool school, SessionId session, RosterEntry entry, string code, DateTimeOffset at)
    {
        var accepted = false;
        await store.Do(async services =>
        {
            var register = (await AStoredSchool.Locked(services, session)).Register;
            var roster = await services.GetRequiredService<IRosters>().Of(school.Cohort.Id, Ct);
            accepted = register.SignByCode(entry.LearnerId, CodeKind.Pin, code, roster, at).Succeeded;
        });
        return accepted;
    }
}
