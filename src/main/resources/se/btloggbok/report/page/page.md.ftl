<#ftl output_format="Markdown">
<#-- A page as Markdown, with the same content. One macro for each kind of block. -->
<#macro mark of>${of.sign()?no_esc} ${of.label()}</#macro>
<#macro span of><#if of.mark()??>${of.mark().sign()?no_esc} <#if of.text() != of.mark().label()>${of.mark().label()}: </#if></#if>${of.text()}</#macro>
<#macro spans of><#list of as one><@span one /><#sep>, </#list></#macro>
<#macro paragraph block>

${block.text()}
</#macro>
<#macro figures block>
<#if block.figures()?has_content>

<#list block.figures() as figure>
- ${figure.label()}: **${figure.value()}**<#if figure.mark()??> <@mark figure.mark() /></#if>
</#list>
</#if>
</#macro>
<#macro tally block>

| <#list block.counts() as count><@mark count.mark() /><#sep> | </#list> |
|<#list block.counts() as count>---:|</#list>
| <#list block.counts() as count>${count.number()}<#sep> | </#list> |
</#macro>
<#macro remarks block>
<#list block.remarks() as remark>
<#local number = remark?counter?c + ".">
<#local indent = ""?left_pad(number?length)>
<#local isOne = remark.faults()?size == 1>

${number?no_esc} ${remark.mark().sign()?no_esc} **${remark.mark().label()}**<#if isOne> ${remark.faults()?first.message()}</#if>
<#if !isOne>
<#list remark.faults() as fault>
${indent?no_esc} - ${fault.message()} · <@spans fault.places() />
</#list>
</#if>
${indent?no_esc} - ${say("saknas.gor")} ${remark.advice()}
${indent?no_esc} - ${remark.source()}<#if isOne> · <@spans remark.faults()?first.places() /></#if>
</#list>
</#macro>
<#macro table block>
<#if block.rows()?has_content>
<#if block.title() != heading>

### ${block.title()}
</#if>

| <#list block.headers() as header>${header}<#sep> | </#list> |
|<#list block.headers() as header>---|</#list>
<#list block.rows() as row>
| <#list row.cells() as cell><@spans cell.spans() /><#sep> | </#list> |
</#list>
</#if>
</#macro>
<#macro blanklines block>
<#list block.labels() as label>

${label}: ____________________
</#list>
</#macro>
<#macro calendar block>

<#list block.legend() as one>${one.sign()} ${one.label()}<#sep>, </#list>

| ${say("kolumn.manad")} | ${say("kolumn.veckor")} |
|---|---|
<#list block.weeks() as week><#if week.month() != ""><#if !week?is_first> |
</#if>| ${week.month()} |</#if> ${week.number()} ${week.mark().sign()?no_esc}</#list> |
</#macro>
<#macro gauges block>

| ${say("kolumn.verksamhet")} | ${say("kolumn.gjort")} | ${say("kolumn.planerat")} | ${say("kolumn.kravs")} | ${say("kolumn.status")} |
|---|---:|---:|---:|---|
<#list block.gauges() as gauge>
| ${gauge.label()} | ${gauge.served()} | ${gauge.planned()} | ${gauge.required()}<#if gauge.note() != ""> ${gauge.note()}</#if> | <#if gauge.mark()??><@mark gauge.mark() /></#if> |
</#list>
</#macro>
<#macro timeline block>
</#macro>
<#macro rhythm block>

${block.description()}
<#if (block.most() > 0)>

| ${say("kolumn.vecka")} | ${say("kolumn.handledningar")} | ${say("kolumn.besokstid")} |
|---|---:|---:|
<#list block.weeks() as week>
| ${week.label()} | <#if !week.isToCome()>${week.sessions()}</#if> | <#if (week.visit() > 0)>${week.visit()}</#if> |
</#list>
</#if>
</#macro>
<#macro rules block>
<#list block.groups() as group>

### ${group.title()}

`${group.id()?no_esc}` · ${group.binding()} · <#list group.sources() as source>${source}<#sep>; </#list>

| ${say("kolumn.galler")} | ${say("kolumn.status")} | ${say("kolumn.senast")} | ${say("kolumn.underlag")} |
|---|---|---|---|
<#list group.requirements() as one>
| <@span one.scope() /> | <@mark one.mark() /><#if one.message() != "">: ${one.message()}</#if> | ${one.due()} | <@spans one.evidence() /> |
</#list>
<#if group.left() != 0>

${say("krav.fler", group.left())}
</#if>
</#list>
</#macro>
# ${page.title()}

${page.kicker()}

<#list page.facts() as fact>
- ${fact}
</#list>
<#list page.notes() as note>

${note}
</#list>
<#list page.sections() as section>
<#list section.blocks()?filter(block -> block.kind() != "timeline")>

## ${section.title()}
<#assign heading = section.title()>
<#items as block>
<@.main[block.kind()] block />
</#items>
</#list>
</#list>

---

${page.footer()}
