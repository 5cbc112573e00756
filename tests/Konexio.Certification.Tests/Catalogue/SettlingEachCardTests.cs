using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Application.Listening;
using Konexio.Certification.Contracts;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Tests.Catalogue;

public sealed class SettlingEachCardTests
{
    private static readonly CataloguePublished Published = new(AnExam.Id(1), 2);

    [Fact]
    public async Task Every_card_is_settled_once_in_the_order_of_their_ids()
    {
        var settling = new Settled();

        await new WhenCataloguePublished(new Cards(250), settling).Hear(Published, TestContext.Current.CancellationToken);

        settling.Tried.ShouldBe(Cards.Numbered(250));
    }

    [Fact]
    public async Task One_that_cannot_be_settled_keeps_none_waiting_and_has_all_of_it_heard_again()
    {
        var settling = new Settled { Refused = Cards.Numbered(3)[1] };

        await Should.ThrowAsync<InvalidOperationException>(() =>
            new WhenCataloguePublished(new Cards(3), settling).Hear(Published, TestContext.Current.CancellationToken));

        settling.Tried.ShouldBe(Cards.Numbered(3));
    }

    private sealed class Settled : ISettleAlone
    {
        public List<SkillsCardId> Tried { get; } = [];

        public SkillsCardId? Refused { get; init; }

        public Task<bool> Settle(SkillsCardId card, string operation, CancellationToken ct)
        {
            Tried.Add(card);
            return Task.FromResult(card != Refused);
        }
    }

    private sealed class Cards(int count) : ISkillsCards
    {
        public static List<SkillsCardId> Numbered(int count) => [.. Enumerable.Range(1, count).Select(number => new SkillsCardId(AnExam.Id(number)))];

        public Task<IReadOnlyList<SkillsCardId>> WithResults(SkillsCardId? after, int most, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<SkillsCardId>>([.. Numbered(count).Where(card => after is not { } last || card.Value.CompareTo(last.Value) > 0).Take(most)]);

        public Task<SkillsCard?> Find(SkillsCardId id, CancellationToken ct) => throw new NotSupportedException();

        public Task<SkillsCard?> FindLocked(SkillsCardId id, CancellationToken ct) => throw new NotSupportedException();

        public Task<SkillsCard?> FindOf(PersonId person, CancellationToken ct) => throw new NotSupportedException();

        public Task Add(SkillsCard card, CancellationToken ct) => throw new NotSupportedException();
    }
}
